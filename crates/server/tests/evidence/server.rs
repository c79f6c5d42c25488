//! As much of a store that speaks S3 as the program uses, in this process; and every way in which it may fail.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the store misbehaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Not at all.
    Good,
    /// It answers every question too late.
    Late,
    /// It answers the first so many questions too late.
    LateAtFirst(u32),
    /// It answers every question that changes something with 500.
    Broken,
    /// It answers the first so many questions with 500.
    BrokenAtFirst(u32),
    /// It says that it is overloaded, for ever, whatever is asked.
    Overloaded,
    /// What it gives back has another entity tag than what was put.
    OtherTag,
    /// What it gives back is shorter, and it says so.
    Shorter,
    /// One bit of what it gives back is another.
    OtherBit,
    /// It hangs up in the middle of what it gives back, every time.
    HangsUp,
    /// It says that all is well and keeps nothing.
    Forgets,
    /// It answers with what is no answer of such a store.
    Gibberish,
}

/// What it holds.
#[derive(Default)]
pub struct Held {
    /// Objects by path.
    pub objects: BTreeMap<String, Vec<u8>>,
    /// Uploads not yet completed: parts by number.
    pub uploads: BTreeMap<String, BTreeMap<u32, Vec<u8>>>,
    /// How many questions were asked.
    pub asked: u32,
    /// Questions as `METHOD path?query`.
    pub log: Vec<String>,
}

/// The store.
pub struct Server {
    /// Where it listens.
    pub endpoint: String,
    /// What it holds.
    pub held: Arc<Mutex<Held>>,
    mood: Arc<Mutex<Mood>>,
}

struct Request {
    method: String,
    path: String,
    query: BTreeMap<String, String>,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

struct Response {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Response {
    fn of(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// Longer than anybody in these tests waits.
pub const TOO_LONG: Duration = Duration::from_millis(2500);

impl Server {
    /// A store in a mood, on a port of its own.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let (held, mood) = (Arc::new(Mutex::new(Held::default())), Arc::new(Mutex::new(mood)));
        let (all, moods) = (held.clone(), mood.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (held, mood) = (all.clone(), moods.clone());
                std::thread::spawn(move || serve(stream, &held, &mood));
            }
        });
        Self { endpoint, held, mood }
    }

    /// Changes its mood.
    pub fn become_of(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// The objects by path.
    pub fn objects(&self) -> BTreeMap<String, Vec<u8>> {
        self.held.lock().unwrap().objects.clone()
    }
}

fn serve(stream: TcpStream, held: &Mutex<Held>, mood: &Mutex<Mood>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    while let Some(request) = read(&mut reader) {
        let asked = {
            let mut held = held.lock().unwrap();
            held.asked += 1;
            let query = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            held.log.push(format!("{} {}?{query}", request.method, request.path));
            held.asked
        };
        let mood = *mood.lock().unwrap();
        let changes = request.method != "GET" && request.method != "HEAD";
        match mood {
            Mood::Late => std::thread::sleep(TOO_LONG),
            Mood::LateAtFirst(n) if asked <= n => std::thread::sleep(TOO_LONG),
            _ => {}
        }
        let response = match mood {
            Mood::Broken if changes => Response::of(500, "<Error><Code>InternalError</Code></Error>"),
            Mood::BrokenAtFirst(n) if asked <= n => Response::of(500, ""),
            Mood::Overloaded => Response::of(503, "<Error><Code>SlowDown</Code></Error>"),
            Mood::Gibberish => Response::of(200, "It works!"),
            _ => answer(&request, &mut held.lock().unwrap(), mood),
        };
        let hangs_up = mood == Mood::HangsUp && request.method == "GET" && !response.body.is_empty();
        if write(&mut writer, &request, &response, hangs_up).is_err() || hangs_up {
            return;
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let query = query.split('&').filter(|part| !part.is_empty()).map(|part| part.split_once('=').unwrap_or((part, "")));
    let query = query.map(|(name, value)| (name.to_owned(), value.replace("%2F", "/"))).collect();
    Some(Request { method, path: path.to_owned(), query, headers, body })
}

/// An entity tag, which here says nothing but that bytes are these.
fn tag(bytes: &[u8]) -> String {
    format!(
        "\"{}-{}\"",
        bytes.len(),
        bytes.iter().step_by(4093).fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)))
    )
}

fn answer(request: &Request, held: &mut Held, mood: Mood) -> Response {
    let path = request.path.clone();
    match (request.method.as_str(), request.query.get("uploadId"), request.query.contains_key("uploads")) {
        ("GET", None, _) if request.query.contains_key("list-type") => list(request, held),
        ("HEAD" | "GET", None, _) => give(request, held, mood),
        ("POST", None, true) => {
            held.uploads.insert(path.clone(), BTreeMap::new());
            Response::of(200, "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>")
        }
        ("PUT", Some(_), _) => {
            let number = request.query["partNumber"].parse().unwrap();
            held.uploads.get_mut(&path).unwrap().insert(number, request.body.clone());
            Response::of(200, "").with("ETag", tag(&request.body))
        }
        ("POST", Some(_), _) => {
            let whole = held.uploads.remove(&path).unwrap().into_values().collect::<Vec<_>>().concat();
            let tag = tag(&whole);
            held.objects.insert(path, whole);
            let body =
                format!("<CompleteMultipartUploadResult><ETag>{}</ETag></CompleteMultipartUploadResult>", tag.replace('"', "&quot;"));
            Response::of(200, body)
        }
        ("DELETE", Some(_), _) => {
            held.uploads.remove(&path);
            Response::of(204, "")
        }
        ("PUT", None, _) => {
            if request.headers.get("if-none-match").is_some_and(|value| value == "*") && held.objects.contains_key(&path) {
                return Response::of(412, "<Error><Code>PreconditionFailed</Code></Error>");
            }
            let tag = tag(&request.body);
            if mood != Mood::Forgets {
                held.objects.insert(path, request.body.clone());
            }
            Response::of(200, "").with("ETag", tag)
        }
        _ => Response::of(405, ""),
    }
}

fn give(request: &Request, held: &Held, mood: Mood) -> Response {
    let Some(object) = held.objects.get(&request.path) else {
        return Response::of(404, "<Error><Code>NoSuchKey</Code></Error>");
    };
    let (mut bytes, mut tag) = (object.clone(), tag(object));
    match mood {
        Mood::OtherTag => tag = "\"other\"".to_owned(),
        Mood::Shorter => bytes.truncate(object.len() - 1),
        Mood::OtherBit => bytes[object.len() / 2] ^= 1,
        _ => {}
    }
    let whole = bytes.len();
    let range = request.headers.get("range").and_then(|range| range.strip_prefix("bytes=")?.split_once('-'));
    let response = match range {
        Some((first, last)) => {
            let first: usize = first.parse().unwrap();
            let last = last.parse().unwrap_or(whole - 1).min(whole - 1);
            Response::of(206, bytes[first..=last].to_vec()).with("Content-Range", format!("bytes {first}-{last}/{whole}"))
        }
        None => Response::of(200, bytes),
    };
    response.with("ETag", tag).with("Last-Modified", "Tue, 25 Jan 2022 10:00:00 GMT".to_owned())
}

fn list(request: &Request, held: &Held) -> Response {
    let bucket = format!("{}/", request.path.trim_end_matches('/'));
    let prefix = request.query.get("prefix").cloned().unwrap_or_default();
    let objects = held.objects.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&bucket)?, bytes)));
    let contents: String = objects
        .filter(|(key, _)| key.starts_with(&prefix))
        .map(|(key, bytes)| {
            let size = bytes.len();
            format!("<Contents><Key>{key}</Key><LastModified>2022-01-25T10:00:00.000Z</LastModified><ETag>x</ETag><Size>{size}</Size></Contents>")
        })
        .collect();
    Response::of(200, format!("<ListBucketResult><IsTruncated>false</IsTruncated>{contents}</ListBucketResult>"))
}

fn write(writer: &mut TcpStream, request: &Request, response: &Response, hangs_up: bool) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} X\r\nContent-Length: {}\r\n", response.status, response.body.len());
    response.headers.iter().for_each(|(name, value)| head += &format!("{name}: {value}\r\n"));
    writer.write_all(format!("{head}\r\n").as_bytes())?;
    let body = if hangs_up { &response.body[..response.body.len() / 2] } else { &response.body };
    if request.method != "HEAD" {
        writer.write_all(body)?;
    }
    writer.flush()
}
