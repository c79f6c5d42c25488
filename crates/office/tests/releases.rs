//! A release by pages: proposed by one, permitted by another, signed by two bodies, published; shown to whoever may be told, and to nobody
//! else before.

use crate::browser::{Answer, Browser};
use crate::house::{House, Relation};
use aiqyn_law::kernel::Role;

/// The hidden fields of the form that goes to an address.
fn hidden(page: &Answer, action: &str) -> Vec<(String, String)> {
    let plain = |text: &str| text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let form = page.body.split("<form").find(|form| form.starts_with(&format!(" method=\"post\" action=\"{action}\"")));
    let form = form.unwrap_or_else(|| panic!("no form to {action}: {}", page.body)).split("</form>").next().unwrap();
    let field = |input: &str| {
        let (name, rest) = input.split_once("\" value=\"")?;
        Some((plain(name), plain(rest.split('"').next()?)))
    };
    form.split("<input type=\"hidden\" name=\"").skip(1).filter_map(field).collect()
}

/// Sends a form as it stands, by the button of a step.
async fn sent(browser: &Browser, page: &Answer, action: &str, step: &str) -> Answer {
    let pairs = hidden(page, action);
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| *name != "csrf");
    browser.post(action, &pairs.chain([("step", step)]).collect::<Vec<_>>()).await
}

/// Proposes everything that is spoken; the number of the release.
async fn proposed(press: &Browser) -> String {
    let counted = press.get("/releases/new?count=1").await;
    assert_eq!(counted.status, 200, "{}", counted.body);
    assert!(counted.body.contains("What the release would contain") && counted.body.contains("What follows"), "{}", counted.body);
    let number = hidden(&counted, "/releases/new").into_iter().find(|(name, _)| name == "number").unwrap().1;
    let recorded = sent(press, &counted, "/releases/new", "").await;
    assert!(recorded.status == 303 && recorded.header("location").contains(&number), "{}", recorded.body);
    number
}

#[tokio::test]
async fn a_release_is_proposed_permitted_signed_and_published_by_pages() {
    let house = House::demo().await;
    let of = |role, relation| house.beside("briefing", role, relation);
    let (press, prosecutor) = (of(Role::PressOfficer, Relation::Own).await, of(Role::Prosecutor, Relation::Own).await);
    assert!(press.get("/work").await.body.contains("href=\"/releases\""), "it stands among the sections of whoever may");
    let number = proposed(&press).await;
    let (page, act) = (format!("/releases/{number}"), |kind: &str| format!("/records/briefing/{number}/act/{kind}"));

    let own = press.get(&page).await;
    assert!(own.body.contains("Awaiting permission") && !own.body.contains(&act("permitted/1")), "the proposer does not permit");
    let early = press.get(&format!("{page}/publish")).await;
    assert!(early.status == 200 && early.body.contains("As it stands it would be refused"), "{}", early.body);
    let before = house.acts().await;
    let refused = press.post(&format!("{page}/publish"), &[]).await;
    assert_eq!((refused.status.as_u16(), house.acts().await), (422, before), "nobody permitted it: {}", refused.body);

    let asked = prosecutor.get(&page).await;
    let done = sent(&prosecutor, &asked, &act("permitted/1"), "record").await;
    assert_eq!(done.status, 303, "{}", done.body);
    for signer in [&prosecutor, &of(Role::InvestigationHead, Relation::Unit).await] {
        let asked = signer.get(&page).await;
        let looked = sent(signer, &asked, &act("signed/1"), "check").await;
        assert!(looked.status == 200 && looked.body.contains("What follows"), "{}", looked.body);
        let done = sent(signer, &asked, &act("signed/1"), "record").await;
        assert_eq!(done.status, 303, "{}", done.body);
    }
    let look = press.get(&format!("{page}/publish")).await;
    assert!(look.status == 200 && look.body.contains("never changes"), "{}", look.body);
    let done = press.post(&format!("{page}/publish"), &[]).await;
    assert!(done.status == 303 && done.header("location").starts_with(&format!("{page}?recorded=")), "{}", done.body);
    let told = press.get(done.header("location")).await;
    assert!(told.body.contains("Recorded, position") && told.body.contains("the record counts the same"), "{}", told.body);
    assert!(told.body.contains(&format!("The site does not tell the last release yet: {number}")));
    assert!(told.body.contains("aiqyn publish --out DIR"), "the command that remains is said");
}

#[tokio::test]
async fn before_it_is_published_a_release_is_there_for_whoever_may_see_it_alone() {
    let house = House::demo().await;
    let press = house.beside("briefing", Role::PressOfficer, Relation::Own).await;
    let number = proposed(&press).await;
    for (role, seen) in [(Role::Auditor, true), (Role::Prosecutor, true), (Role::PoliceOfficer, false), (Role::Medic, false)] {
        let browser = house.beside("briefing", role, Relation::Own).await;
        let status = browser.get(&format!("/releases/{number}")).await.status.as_u16();
        assert_eq!(status, if seen { 200 } else { 404 }, "{}", role.code());
        assert_eq!(browser.get("/releases").await.body.contains(&number), seen, "{}", role.code());
        assert_eq!(browser.get("/work").await.body.contains("href=\"/releases\""), seen, "{}", role.code());
        assert_eq!(browser.get("/releases/new").await.status, 403, "{}", role.code());
        let before = house.acts().await;
        assert!(browser.post(&format!("/releases/{number}/publish"), &[]).await.status.is_client_error(), "{}", role.code());
        assert_eq!(house.acts().await, before);
    }
}

/// Takes a release all the way; the second signer is of another body.
async fn published(press: &Browser, [prosecutor, head]: &[Browser; 2]) {
    let number = proposed(press).await;
    let page = format!("/releases/{number}");
    for (who, kind) in [(prosecutor, "permitted/1"), (prosecutor, "signed/1"), (head, "signed/1")] {
        let done = sent(who, &who.get(&page).await, &format!("/records/briefing/{number}/act/{kind}"), "record").await;
        assert_eq!(done.status, 303, "{kind}: {}", done.body);
    }
    let done = press.post(&format!("{page}/publish"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
}

#[tokio::test]
async fn what_changed_since_the_last_release_is_told_before_another_is_proposed() {
    let house = House::demo().await;
    let press = house.beside("briefing", Role::PressOfficer, Relation::Own).await;
    let all = [
        house.beside("briefing", Role::Prosecutor, Relation::Own).await,
        house.beside("briefing", Role::InvestigationHead, Relation::Unit).await,
    ];
    assert!(press.get("/releases/new?count=1").await.body.contains("There was no release before"));
    published(&press, &all).await;
    let last = aiqyn_desk::releases::all(&house.office.store).await.unwrap();
    let last = aiqyn_desk::releases::last_before(&last, &last[0].incident, None).unwrap();
    let now = press.get("/releases/new?count=1").await;
    assert!(now.body.contains(&format!("Held beside {}.", last.record)), "{}", now.body);
    let spoken = &last.proposed().unwrap().figures[0].figure;
    let one = press.get(&format!("/releases/new?count=1&figure={spoken}")).await;
    assert!(one.body.contains("In the last release, and not in this"), "{}", one.body);
    let wrong = press.get("/releases/new?count=1&known=nonsense").await;
    assert_eq!(wrong.status, 400);
}
