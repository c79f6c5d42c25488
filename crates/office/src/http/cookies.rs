//! The cookies of an office: who is signed in, and in which language the pages speak.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The cookie of the language.
pub const LANGUAGE: &str = "language";

/// The cookie of the session: over TLS one that no other host can set (RFC 6265bis, `__Host-`).
pub const fn session(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The value of a cookie.
pub fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// A cookie that only this office reads, and no script; it ends with the browser.
pub fn set(name: &str, value: &str, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// The same for so many seconds.
pub fn set_for(name: &str, value: &str, seconds: u32, secure: bool) -> String {
    format!("{}; Max-Age={seconds}", set(name, value, secure))
}

/// Takes a cookie away.
pub fn unset(name: &str, secure: bool) -> String {
    set_for(name, "", 0, secure)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "xsession=1; session=abc; language=kk".parse().unwrap());
        assert_eq!((value(&headers, "session"), value(&headers, "language"), value(&headers, "s")), (Some("abc"), Some("kk"), None));
    }

    #[test]
    fn over_tls_a_session_is_bound_to_this_host() {
        assert!(session(true).starts_with("__Host-"));
        assert_eq!(set("a", "b", true), "a=b; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
}
