//! A file of evidence on its way to somebody, chunk by chunk: the last chunk is let go only when all that went before is what the record names.
//! What was damaged or cut off in the store therefore never arrives whole.

use super::fault::Fault;
use super::files::Files;
use super::source::Fingerprint;
use std::io::{Error, ErrorKind, Write};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// So many chunks wait for whoever receives them.
const AHEAD: usize = 4;
/// So long it is waited where they do: no store is written to or read from meanwhile.
const WAIT: Duration = Duration::from_millis(5);

/// A chunk, or why there will be none any more.
pub type Chunk = Result<Vec<u8>, Fault>;

/// What passes through it, one chunk behind.
struct Behind {
    sender: Sender<Chunk>,
    last: Vec<u8>,
}

impl Behind {
    /// Hands a chunk on; fails where nobody receives it any more. The store writes out of async code and out of other: neither may be
    /// kept from waiting here.
    fn pass(&self, chunk: Chunk) -> std::io::Result<()> {
        let mut chunk = chunk;
        loop {
            match self.sender.try_send(chunk) {
                Ok(()) => return Ok(()),
                Err(TrySendError::Full(back)) => {
                    chunk = back;
                    std::thread::sleep(WAIT);
                }
                Err(TrySendError::Closed(_)) => return Err(Error::new(ErrorKind::BrokenPipe, "nobody receives it any more")),
            }
        }
    }
}

impl Write for Behind {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let before = std::mem::replace(&mut self.last, bytes.to_vec());
        if !before.is_empty() {
            self.pass(Ok(before))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Begins to send a file of a store. The last thing received is its last chunk, or a fault.
pub fn send(files: Files, wanted: Fingerprint) -> Receiver<Chunk> {
    let (sender, receiver) = channel(AHEAD);
    let runtime = Handle::current();
    // A folder is read without waiting in async code.
    tokio::task::spawn_blocking(move || {
        let mut behind = Behind { sender, last: Vec::new() };
        let fetched = runtime.block_on(files.fetch(&wanted, &mut behind, &|_| {}));
        let last = fetched.map(|()| std::mem::take(&mut behind.last));
        // Whoever went away is told nothing.
        let _ = behind.pass(last);
    });
    receiver
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::evidence::{Patience, Source};

    async fn received(mut receiver: Receiver<Chunk>) -> (Vec<u8>, Option<Fault>) {
        let mut bytes = Vec::new();
        while let Some(chunk) = receiver.recv().await {
            match chunk {
                Ok(chunk) => bytes.extend(chunk),
                Err(fault) => return (bytes, Some(fault)),
            }
        }
        (bytes, None)
    }

    #[tokio::test]
    async fn a_file_that_was_changed_never_arrives_whole() {
        let folder = tempfile::tempdir().unwrap();
        let address = folder.path().join("files").display().to_string();
        let files = || Files::at(&address, Patience { answer: Duration::from_secs(1), retries: 0 }).unwrap();
        for size in [3_usize, 5 << 20] {
            let bytes: Vec<u8> = (0..size).map(|n| (n % 251) as u8).collect();
            let source = folder.path().join("source");
            std::fs::write(&source, &bytes).unwrap();
            let added = files().add(&mut Source::open(&source).unwrap(), &|_| {}).await.unwrap();
            let (whole, fault) = received(send(files(), added.fingerprint.clone())).await;
            assert!(whole == bytes && fault.is_none());
            let mut changed = bytes.clone();
            changed[size / 2] ^= 1;
            std::fs::write(&added.place, &changed).unwrap();
            let (part, fault) = received(send(files(), added.fingerprint.clone())).await;
            assert!(part.len() < size && matches!(fault, Some(Fault::Damaged { .. })), "{size}: {}", part.len());
            std::fs::remove_file(&added.place).unwrap();
            let (none, fault) = received(send(files(), added.fingerprint)).await;
            assert!(none.is_empty() && matches!(fault, Some(Fault::Missing { .. })));
        }
    }
}
