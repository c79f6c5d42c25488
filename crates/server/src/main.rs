//! The one binary `aiqyn`.

fn main() -> std::process::ExitCode {
    aiqyn::cli::run()
}
