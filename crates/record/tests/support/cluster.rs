//! A private PostgreSQL server for the tests of one process: made in a temporary folder, on a socket there, as a user without
//! rights, and gone with the process.

use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, PgConnection};

/// The password of the server's owner; that it is never said is tested with it.
pub const PASSWORD: &str = "qupiya-soz-73";
const OWNER: &str = "keeper";

/// Stops the server when the pipe to it closes, which it does however this process ends.
const GUARD: &str = r#"
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 >"$2/log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$2"
"#;

pub struct Cluster {
    pub dir: PathBuf,
    bin: PathBuf,
    user: Option<(u32, u32)>,
    _guard: ChildStdin,
}

/// The server of this process, started when it is first wanted.
pub fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(Cluster::start)
}

/// Where the newest server of Debian's package stands.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").map(|dir| dir.flatten().map(|entry| entry.path()).collect());
    let mut versions: Vec<PathBuf> = versions.unwrap_or_default();
    versions.retain(|path| path.join("bin/initdb").exists());
    versions.sort_by_key(|path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok()));
    versions.pop().expect("PostgreSQL's server is absent, these tests need it; install it with: cargo xtask setup").join("bin")
}

/// The server refuses to run as the superuser; then it runs as its package's user, or as nobody.
fn unprivileged() -> Option<(u32, u32)> {
    if std::fs::metadata("/proc/self").map_or(1, |process| process.uid()) != 0 {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").unwrap();
    let of = |name: &str| {
        let fields: Vec<&str> = users.lines().find(|line| line.split(':').next() == Some(name))?.split(':').collect();
        Some((fields[2].parse().ok()?, fields[3].parse().ok()?))
    };
    of("postgres").or_else(|| of("nobody")).or(Some((65_534, 65_534)))
}

impl Cluster {
    pub fn start() -> Self {
        let bin = programs();
        // Not below TMPDIR: the path of a socket must be short.
        let dir = tempfile::Builder::new().prefix("aiqyn-pg-").tempdir_in("/tmp").unwrap().keep();
        let user = unprivileged();
        if let Some((uid, gid)) = user {
            chown(&dir, Some(uid), Some(gid)).unwrap();
        }
        let secret = dir.join("password");
        std::fs::write(&secret, PASSWORD).unwrap();
        if let Some((uid, gid)) = user {
            chown(&secret, Some(uid), Some(gid)).unwrap();
        }
        // The database's own order is that of a language, so that ours is seen to be that of the bytes.
        let made = as_user(Command::new(bin.join("initdb")), user, &dir)
            .args(["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"])
            .args(["--auth=scram-sha-256", "--username", OWNER, "--pwfile"])
            .arg(&secret)
            .arg("-D")
            .arg(dir.join("data"))
            .output()
            .unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let guard = Self::run(&bin, user, &dir);
        Self { dir, bin, user, _guard: guard }
    }

    fn run(bin: &Path, user: Option<(u32, u32)>, dir: &Path) -> ChildStdin {
        let mut guard = as_user(Command::new("sh"), user, dir);
        guard.args(["-c", GUARD, "guard"]).arg(bin).arg(dir).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // What ends the tests' group of processes must not end the guard before its work.
        guard.process_group(0);
        let pipe = guard.spawn().unwrap().stdin.take().unwrap();
        for _ in 0..600 {
            let asked = Command::new(bin.join("pg_isready")).arg("-q").arg("-h").arg(dir).status();
            if asked.is_ok_and(|status| status.success()) {
                return pipe;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the server does not start: {}", std::fs::read_to_string(dir.join("log")).unwrap_or_default());
    }

    /// Kills the server as a power cut would, and starts it again. For a server of one test alone.
    pub fn crash(&self) {
        // `immediate` ends every process at once, without a checkpoint.
        let stop = as_user(Command::new(self.bin.join("pg_ctl")), self.user, &self.dir)
            .args(["stop", "-m", "immediate", "-w", "-D"])
            .arg(self.dir.join("data"))
            .output()
            .unwrap();
        assert!(stop.status.success(), "{}", String::from_utf8_lossy(&stop.stderr));
        let start = as_user(Command::new(self.bin.join("pg_ctl")), self.user, &self.dir)
            .args(["start", "-w", "-o"])
            .arg(format!("-k {} -c listen_addresses= -c recovery_init_sync_method=syncfs", self.dir.display()))
            .arg("-D")
            .arg(self.dir.join("data"))
            .arg("-l")
            .arg(self.dir.join("log"))
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(start.success());
    }

    /// Stops a server that was crashed and started again: its guard knows only the first.
    pub fn stop(self) {
        let mut stop = as_user(Command::new(self.bin.join("pg_ctl")), self.user, &self.dir);
        stop.args(["stop", "-m", "fast", "-w", "-D"]).arg(self.dir.join("data"));
        assert!(stop.output().unwrap().status.success());
        std::fs::remove_dir_all(&self.dir).unwrap();
    }

    pub fn url(&self, database: &str) -> String {
        self.url_of(OWNER, PASSWORD, database)
    }

    pub fn url_of(&self, user: &str, password: &str, database: &str) -> String {
        format!("postgres://{user}:{password}@localhost/{database}?host={}", self.dir.display())
    }

    pub async fn connect(&self, database: &str) -> PgConnection {
        self.url(database).parse::<PgConnectOptions>().unwrap().disable_statement_logging().connect().await.unwrap()
    }

    /// A new, empty database; its name.
    pub async fn database(&self) -> String {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("story_{}", MADE.fetch_add(1, Ordering::Relaxed));
        let create = format!("CREATE DATABASE {name} TEMPLATE template0");
        sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut self.connect("postgres").await).await.unwrap();
        name
    }
}

fn as_user(mut command: Command, user: Option<(u32, u32)>, dir: &Path) -> Command {
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    // The locale of the surroundings is nobody's business here.
    command.current_dir(dir).env("LC_ALL", "C.UTF-8").env_remove("PGDATA");
    command
}
