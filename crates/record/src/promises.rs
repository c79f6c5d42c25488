//! What an engine must promise before a record is kept by it, and that one alone writes.

use crate::catalogue;
use crate::engine::{Ask, Connection};
use crate::error::StoreError;
use crate::place::Place;
use crate::site::Access;
use crate::statement::Engine;

/// Makes a connection the one that writes. The place of a writer whose connection was lost is free once the server has
/// noticed.
pub(crate) async fn take_pen(place: &Place, mut connection: Connection) -> Result<Connection, StoreError> {
    let engine = connection.engine();
    hold_promises(place, engine, &mut connection, Access::Write).await?;
    let mut turn = place.turn();
    loop {
        let taken: i64 = connection.ask(engine.of(&catalogue::TAKE_PEN)).scalar().await.map_err(|e| place.error(e))?;
        if taken == 1 {
            return Ok(connection);
        }
        if !turn.wait().await {
            return Err(StoreError::InUse { place: place.named().to_path_buf(), waited: place.patience() });
        }
    }
}

/// The least versions known to keep what they promise; older write-ahead logs of SQLite may damage a store.
const LEAST: [(Engine, &str); 2] = [(Engine::Sqlite, "3.51.3"), (Engine::Postgres, "15")];
/// How a commit must reach the disk before it is acknowledged. 2 is SQLite's FULL.
const DURABLE: [&str; 3] = ["synchronous=2", "synchronous_commit=on", "synchronous_commit=remote_apply"];

/// An engine must be new enough, keep UTF-8, and, for a writer, take writes and acknowledge none that is not on the disk.
pub(crate) async fn hold_promises(place: &Place, engine: Engine, mut ask: impl Ask, access: Access) -> Result<(), StoreError> {
    let row = ask.ask(engine.of(&catalogue::PROMISES)).one().await.map_err(|e| place.error(e))?;
    let word = |column| row.get::<String>(column).map_err(|e| place.error(e));
    let [version, encoding, durability, writable] = [word(0)?, word(1)?, word(2)?, word(3)?];
    let unsafe_by = |detail: String| Err(StoreError::Unsafe { place: place.named().to_path_buf(), detail });
    let least = LEAST.iter().find(|(known, _)| *known == engine).map_or("", |(_, least)| least);
    if numbers(&version) < numbers(least) {
        return unsafe_by(format!("{} {version} is older than {least}; bring it up to date", engine.name()));
    }
    if !matches!(encoding.as_str(), "UTF-8" | "UTF8") {
        return unsafe_by(format!("it keeps text as {encoding}; make the database with the encoding UTF8"));
    }
    if access == Access::Read {
        return Ok(());
    }
    if writable != "yes" {
        return Err(StoreError::Standby(place.named().to_path_buf()));
    }
    if !DURABLE.contains(&durability.as_str()) {
        return unsafe_by(format!("{durability}: a commit may be acknowledged before it is on the disk; set it to on"));
    }
    Ok(())
}

/// The numbers of a version, as `15.18 (Debian …)`.
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or_default();
    plain.split('.').filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_numbers() {
        assert!(numbers("15.18 (Debian 15.18-0+deb12u1)") > numbers("15"));
        assert!(numbers("9.6.24") < numbers("15"));
        assert!(numbers("3.51.10") > numbers("3.51.3"));
        assert_eq!(numbers("17beta1"), [17]);
    }
}
