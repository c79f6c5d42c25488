//! The body of a form that brings a file (RFC 7578), read part by part as it comes: nothing of it is held but what is just read.

use super::fault::Fault;
use axum::body::{Body, BodyDataStream};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use futures_util::StreamExt as _;

/// The most bytes of the head of a part, and of a part that is no file.
const SMALL: usize = 8 * 1024;

/// A part of a form: its name, and the name of the file where it is one.
#[derive(Debug)]
pub struct Part {
    /// The field's name.
    pub name: String,
    /// The file's name, as its sender has it.
    pub file: Option<String>,
}

/// A body that is being read.
pub struct Multipart {
    stream: BodyDataStream,
    read: Vec<u8>,
    delimiter: Vec<u8>,
}

fn broken() -> Fault {
    Fault::Input("the form breaks off, or is none: send it again".to_owned())
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|window| window == what)
}

impl Multipart {
    /// A body whose head says that it is one; none where it is something else.
    pub fn of(headers: &HeaderMap, body: Body) -> Option<Self> {
        let kind = headers.get(CONTENT_TYPE)?.to_str().ok()?;
        let (kind, rest) = kind.split_once(';')?;
        let boundary = rest.trim().strip_prefix("boundary=")?.trim_matches('"');
        let is_one = kind.trim().eq_ignore_ascii_case("multipart/form-data") && (1..=70).contains(&boundary.len());
        // The first delimiter has no line before it.
        is_one.then(|| Self {
            stream: body.into_data_stream(),
            read: b"\r\n".to_vec(),
            delimiter: [b"\r\n--", boundary.as_bytes()].concat(),
        })
    }

    async fn more(&mut self) -> Result<(), Fault> {
        let next = self.stream.next().await.ok_or_else(broken)?;
        self.read.extend_from_slice(&next.map_err(|_| broken())?);
        Ok(())
    }

    /// The next part; none at the end. What was left of the part before is passed over.
    ///
    /// # Errors
    /// [`Fault::Input`] where the body breaks off.
    pub async fn next(&mut self) -> Result<Option<Part>, Fault> {
        while self.chunk().await?.is_some() {}
        self.read.drain(..self.delimiter.len());
        while self.read.len() < 2 {
            self.more().await?;
        }
        if self.read.starts_with(b"--") {
            return Ok(None);
        }
        let end = loop {
            match find(&self.read, b"\r\n\r\n") {
                Some(end) => break end,
                None if self.read.len() > SMALL => return Err(broken()),
                None => self.more().await?,
            }
        };
        let head: Vec<u8> = self.read.drain(..end + 4).collect();
        let head = String::from_utf8_lossy(&head).into_owned();
        let disposition = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"));
        let said = |name: &str| {
            let (_, after) = disposition?.split_once(&format!(" {name}=\""))?;
            Some(after.split('"').next()?.to_owned())
        };
        Ok(Some(Part { name: said("name").ok_or_else(broken)?, file: said("filename") }))
    }

    /// The next piece of the part; none at its end.
    ///
    /// # Errors
    /// [`Fault::Input`] where the body breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        loop {
            match find(&self.read, &self.delimiter) {
                Some(0) => return Ok(None),
                Some(end) => return Ok(Some(self.read.drain(..end).collect())),
                // The end of what was read may be the beginning of the delimiter.
                None if self.read.len() >= self.delimiter.len() => {
                    let sure = self.read.len() - self.delimiter.len() + 1;
                    return Ok(Some(self.read.drain(..sure).collect()));
                }
                None => self.more().await?,
            }
        }
    }

    /// The part as a text.
    ///
    /// # Errors
    /// [`Fault::Input`] where it is no text, or a long one.
    pub async fn text(&mut self) -> Result<String, Fault> {
        let mut text = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            text.extend(chunk);
            if text.len() > SMALL {
                return Err(Fault::TooLarge);
            }
        }
        String::from_utf8(text).map(|text| text.trim().to_owned()).map_err(|_| broken())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use futures_util::stream;

    /// The body in pieces of so many bytes.
    fn multipart(body: &[u8], pieces: usize) -> Multipart {
        let pieces: Vec<Result<Vec<u8>, std::io::Error>> = body.chunks(pieces).map(|piece| Ok(piece.to_vec())).collect();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, "multipart/form-data; boundary=\"b-1\"".parse().unwrap());
        Multipart::of(&headers, Body::from_stream(stream::iter(pieces))).unwrap()
    }

    #[tokio::test]
    async fn parts_are_read_whole_however_they_come() {
        let file = b"\r\n--b-\r\n--b\r\n\r\nend";
        let head = b"--b-1\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nmark\r\n--b-1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\nContent-Type: text/html\r\n\r\n";
        let body = [&head[..], file, b"\r\n--b-1--\r\n"].concat();
        for pieces in [1, 2, 7, 64, body.len()] {
            let mut parts = multipart(&body, pieces);
            let first = parts.next().await.unwrap().unwrap();
            assert_eq!((first.name.as_str(), first.file, parts.text().await.unwrap().as_str()), ("csrf", None, "mark"));
            let second = parts.next().await.unwrap().unwrap();
            assert_eq!((second.name.as_str(), second.file.as_deref()), ("file", Some("a.mp4")));
            let mut bytes = Vec::new();
            while let Some(chunk) = parts.chunk().await.unwrap() {
                bytes.extend(chunk);
            }
            assert_eq!(bytes, file, "{pieces}");
            assert!(parts.next().await.unwrap().is_none());
            let mut cut = multipart(&body[..body.len() - 8], pieces);
            cut.next().await.unwrap();
            cut.next().await.unwrap();
            let broken = loop {
                match cut.chunk().await {
                    Ok(Some(_)) => {}
                    Ok(None) => break false,
                    Err(_) => break true,
                }
            };
            assert!(broken, "one that breaks off is noticed: {pieces}");
        }
    }
}
