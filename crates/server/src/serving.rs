//! The site shown on this machine: a plain server of files, for looking before it goes to one that serves the public.

use aiqyn_desk::Failure;
use std::path::{Component, Path, PathBuf};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What a browser may load from the site; the pages say so themselves, and it stands here for what is no page.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The longest head of a request that is read.
const LONGEST: u64 = 16 * 1024;

/// Serves the folder on this machine until the program is ended. Each connection answers one request.
pub async fn serve(folder: PathBuf, port: u16, told: impl FnOnce(u16) -> Result<(), Failure>) -> Result<(), Failure> {
    let failed = |e: std::io::Error| Failure::Failed(format!("port {port}: {e}; name another with --port"));
    let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(failed)?;
    told(listener.local_addr().map_err(failed)?.port())?;
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            let folder = folder.clone();
            // A visitor who leaves early is no fault of the site.
            tokio::spawn(async move { drop(answer(stream, &folder).await) });
        }
    }
}

async fn answer(stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading.take(LONGEST)).lines();
    let first = lines.next_line().await?.unwrap_or_default();
    while lines.next_line().await?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = if matches!(method, "GET" | "HEAD") { file(folder, target) } else { None };
    let (status, kind, body) = match found {
        Some(path) => match tokio::fs::read(&path).await {
            Ok(bytes) => ("200 OK", media_type(&path), bytes),
            Err(_) => ("404 Not Found", "text/plain; charset=utf-8", b"404\n".to_vec()),
        },
        None if matches!(method, "GET" | "HEAD") => ("404 Not Found", "text/plain; charset=utf-8", b"404\n".to_vec()),
        None => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"405\n".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
        body.len()
    );
    writing.write_all(head.as_bytes()).await?;
    if method == "GET" {
        writing.write_all(&body).await?;
    }
    writing.shutdown().await
}

/// The file of an address; none where it would lead out of the folder.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    // The site's own addresses need no escapes: what has one is not of the site.
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) && !path.contains(['%', '\\']);
    let path = inside.then(|| folder.join(path))?;
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_never_leads_out_of_the_folder() {
        let folder = Path::new("/site");
        for target in ["/../etc/passwd", "//etc/passwd", "/a/../../b", "/%2e%2e/b", "/a\\..\\b", "etc", ""] {
            assert_eq!(file(folder, target), None, "{target}");
        }
        assert_eq!(file(folder, "/ru/style.css?x=1").unwrap(), Path::new("/site/ru/style.css"));
    }

    #[tokio::test]
    async fn pages_are_served_with_their_policy_and_what_is_not_there_is_said() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("kk")).unwrap();
        std::fs::write(folder.path().join("kk/index.html"), "<p>Айқын</p>").unwrap();
        let (tell, told) = tokio::sync::oneshot::channel();
        let served = folder.path().to_owned();
        tokio::spawn(serve(served, 0, move |port| tell.send(port).map_err(|_| Failure::Failed("nobody listens".to_owned()))));
        let port = told.await.unwrap();
        let ask = |request: &'static str| async move {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            stream.write_all(request.as_bytes()).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            answer
        };
        let page = ask("GET /kk/ HTTP/1.1\r\nHost: a\r\n\r\n").await;
        assert!(
            page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n") && page.ends_with("<p>Айқын</p>"),
            "{page}"
        );
        assert!(page.contains("default-src 'none'"));
        let head = ask("HEAD /kk/ HTTP/1.1\r\n\r\n").await;
        assert!(head.contains("Content-Length: 17") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(ask("GET /ru/ HTTP/1.1\r\n\r\n").await.starts_with("HTTP/1.1 404"));
        assert!(ask("POST /kk/ HTTP/1.1\r\n\r\n").await.starts_with("HTTP/1.1 405"));
    }
}
