#[test]
fn t() {
    super::embedded().unwrap();
}
