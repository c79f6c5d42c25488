//! How records are named in addresses.

use std::fmt::Display;

/// The address of a record. A number may hold a slash, which in an address would begin its next part (RFC 3986, 3.3).
pub fn of_record(record: impl Display) -> String {
    let record = record.to_string();
    let parts = record.split_once('/').map(|(room, number)| format!("/records/{room}/{}", number.replace('/', "%2F")));
    parts.unwrap_or_else(|| format!("/records/{record}"))
}

#[cfg(test)]
mod tests {
    use super::of_record;

    #[test]
    fn a_number_is_one_part_of_its_address() {
        assert_eq!(of_record("custody/22-1"), "/records/custody/22-1");
        assert_eq!(of_record("criminal/22/417/a"), "/records/criminal/22%2F417%2Fa");
    }
}
