//! Load over HTTP/1.1: so many connections, each asking again as soon as it is answered (a closed loop), with no more work than that needs, since
//! it runs on the same cores as what it measures.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Now: what is measured here is time.
#[expect(clippy::disallowed_methods, reason = "a bench")]
pub fn now() -> Instant {
    Instant::now()
}

/// What was measured.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// How long each answer took, from the first byte sent to the last read; in ascending order.
    pub took: Vec<Duration>,
    /// How long the whole took.
    pub span: Duration,
}

impl Measured {
    /// Answers in a second.
    #[expect(clippy::cast_precision_loss, reason = "counts of a run are far below 2^52")]
    pub fn rate(&self) -> f64 {
        self.took.len() as f64 / self.span.as_secs_f64().max(f64::EPSILON)
    }

    /// The least duration that so many of a thousand answers did not exceed.
    pub fn within(&self, of_thousand: usize) -> Duration {
        let place = (self.took.len() * of_thousand).div_ceil(1000).saturating_sub(1);
        self.took.get(place).copied().unwrap_or_default()
    }
}

/// What a connection asks, time after time: its number and how often it asked.
pub type Requests = Arc<dyn Fn(usize, usize) -> Vec<u8> + Send + Sync>;

/// Puts a server under load for a while.
///
/// # Errors
/// A connection that fails, or an answer that is no success: a fast refusal is no result.
pub async fn load(at: SocketAddr, connections: usize, span: Duration, requests: &Requests) -> Result<Measured, String> {
    let begun = now();
    let one = |number: usize| {
        let requests = Arc::clone(requests);
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(at).await.map_err(|e| format!("{at}: {e}"))?;
            let (mut took, mut buffer) = (Vec::new(), Vec::new());
            while begun.elapsed() < span {
                let request = requests(number, took.len());
                let sent = now();
                stream.write_all(&request).await.map_err(|e| format!("{at}: {e}"))?;
                answered(&mut stream, &mut buffer).await?;
                took.push(sent.elapsed());
            }
            Ok::<_, String>(took)
        })
    };
    let running: Vec<_> = (0..connections).map(one).collect();
    let mut took = Vec::new();
    for task in running {
        took.extend(task.await.map_err(|e| e.to_string())??);
    }
    took.sort_unstable();
    Ok(Measured { took, span: begun.elapsed() })
}

/// Asks once; the whole answer.
///
/// # Errors
/// As [`load`].
pub async fn once(at: SocketAddr, request: &[u8]) -> Result<String, String> {
    let mut stream = TcpStream::connect(at).await.map_err(|e| format!("{at}: {e}"))?;
    stream.write_all(request).await.map_err(|e| format!("{at}: {e}"))?;
    let mut buffer = Vec::new();
    answered(&mut stream, &mut buffer).await?;
    Ok(String::from_utf8_lossy(&buffer).into_owned())
}

/// Reads one answer, which must be a success and say how long it is.
async fn answered(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<(), String> {
    buffer.clear();
    let head = loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(buffer).await.map_err(|e| e.to_string())? == 0 {
            return Err(format!("the connection was closed after {:?}", String::from_utf8_lossy(buffer)));
        }
    };
    let said = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
    let status = said.split(' ').nth(1).unwrap_or_default();
    let length = said.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    let Some(length) = length.filter(|_| matches!(status, "200" | "201" | "303")) else {
        return Err(format!("not an answer to measure: {said}{}", String::from_utf8_lossy(&buffer[head..])));
    };
    while buffer.len() < head + length {
        if stream.read_buf(buffer).await.map_err(|e| e.to_string())? == 0 {
            return Err("the connection was closed in the middle of an answer".to_owned());
        }
    }
    Ok(())
}
