//! The pages: one file a page, each named as its address.

pub mod account;
pub mod act;
pub mod add_file;
pub mod approvals;
pub mod assign;
pub mod claim;
pub mod clock;
pub mod enrol;
pub mod figures;
pub mod file;
pub mod help;
pub mod officers;
pub mod passkey_forms;
pub mod passkeys;
pub mod provider;
pub mod provider_links;
pub mod read;
pub mod reading;
pub mod record;
pub mod records;
pub mod sign_in;
pub mod site;
pub mod work;
