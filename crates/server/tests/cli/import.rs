//! `aiqyn import`: a table of rulings with one command, a second run that changes nothing, and faults that are named, not swallowed.

use super::support::*;
use serde_json::Value;

/// The cases that a table begins from: a protocol each, sent to court, as tables too.
fn cases(house: &House, count: usize) {
    let mut protocols =
        "record;occurred_at;person;sex;age;barred;foreign;region;body;article;part;committed_at;aggravating;number;sealed.identity\n"
            .to_owned();
    let mut sent = "record,occurred_at,court\n".to_owned();
    for n in 1..=count {
        protocols += &format!(
            "22-{:06};10.01.2022 10:00;p-{};male;30;;нет;almaty-city;police/almaty-city;476;1;10.01.2022 09:20;;ap-{n};\"{{\"\"name\"\":\"\"Invented {n}\"\"}}\"\n",
            800_000 + n,
            800_000 + n
        );
        sent += &format!("administrative/22-{:06},2022-01-10 11:00,court/almaty-city/administrative\n", 800_000 + n);
    }
    house.write("protocols.csv", protocols);
    house.write("sent.csv", sent);
    import(house, "protocol", "protocols.csv", "police_officer").done();
    import(house, "sent_to_court", "sent.csv", "police_officer").done();
}

/// Rulings of those cases, with the outcomes given in turn.
fn rulings(count: usize) -> String {
    let mut table = "Record,Occurred_At,court,article,part,outcome.kind,outcome.mci,aggravating,document,sealed.reasons\n".to_owned();
    for n in 1..=count {
        let outcome = if n % 3 == 0 { "fine,10" } else { "warning," };
        let document = "5".repeat(64);
        table += &format!(
            "22-{:06},2022-01-10 15:00,court/almaty-city/administrative,476,1,{outcome},,{document},\"As pronounced, {n}\"\n",
            800_000 + n
        );
    }
    table
}

fn import(house: &House, act: &str, file: &str, role: &str) -> Answer {
    house.run(&["import", "administrative", act, file, "--as", token(role), "--format", "json", "--quiet"])
}

fn value(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap_or_else(|e| panic!("{e}: {}{}", answer.out, answer.err))
}

fn counts(answer: &Answer) -> (u64, u64, u64) {
    let value = value(answer);
    let count = |name: &str| value[name].as_u64().unwrap();
    (count("accepted"), count("already_there"), count("rejected"))
}

#[test]
fn several_hundred_rulings_go_in_with_one_command_and_a_second_run_changes_nothing() {
    let house = House::demo();
    cases(&house, 400);
    house.write("rulings.csv", rulings(400));
    let before = house.acts();
    let dry = house.run(&["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk"), "--dry-run"]);
    assert!(dry.failed(0, &["utf-8", "comma", "400 rows"]).out.contains("400 accepted, 0 already there, 0 rejected"));
    assert_eq!(house.acts(), before);

    let first = house.run(&["import", "administrative", "ruling/1", "rulings.csv", "--as", token("court_clerk")]).done();
    assert!(first.contains("400 accepted, 0 already there, 0 rejected"), "{first}");
    let after = house.acts();
    assert!(after >= before + 400);
    let again = import(&house, "ruling", "rulings.csv", "court_clerk").failed(0, &[]);
    assert_eq!(counts(&again), (0, 400, 0));
    assert_eq!(house.acts(), after);
    assert!(!house.path().join("rulings.rejects.csv").exists());

    // What went in is what stands: a fine where the table says so.
    let shown = house.run(&["record", "show", "administrative/22-800003", "--as", token("court_clerk")]).done();
    assert!(shown.contains("fine"), "{shown}");
    house.run(&["verify"]).done();
    house.run(&["rebuild", "--check"]).done();
}

/// Thirty rulings, of which nineteen are spoilt in six ways.
fn spoilt() -> String {
    rulings(30)
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let line = match at {
                3 => line.replace("2022-01-10 15:00", "yesterday"),
                5 => line.replace("warning", "admonition"),
                7 => format!("{line},one more"),
                9 => line.replace("22-800009", "22-899999"),
                10 => line.split(',').take(5).collect::<Vec<_>>().join(","),
                // A text left out is no reason.
                11..=24 => format!("{},", line.rsplit_once(",\"").unwrap().0),
                _ => line.to_owned(),
            };
            format!("{line}\n")
        })
        .collect()
}

#[test]
fn rejected_rows_are_grouped_by_cause_with_their_rows() {
    let house = House::demo();
    cases(&house, 30);
    house.write("rulings.csv", spoilt());
    let answer = import(&house, "ruling", "rulings.csv", "court_clerk");
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    assert_eq!(counts(&answer), (11, 0, 19));
    let causes = value(&answer)["causes"].clone();
    let cause = |code: &str| {
        causes.as_array().unwrap().iter().find(|cause| cause["code"] == code).unwrap_or_else(|| panic!("{code}: {causes}")).clone()
    };
    for (code, row) in [("not_a_moment", 4), ("not_a_code", 6), ("too_many_cells", 8), ("access.no_record", 10), ("too_few_cells", 11)] {
        assert_eq!((cause(code)["rows"].clone(), &cause(code)["count"]), (serde_json::json!([row]), &serde_json::json!(1)), "{code}");
    }
    assert_eq!(cause("form.text_missing")["count"], 14);
    assert_eq!(cause("form.text_missing")["rows"].as_array().unwrap().len(), 10);
    assert_eq!(causes[0]["code"], "form.text_missing", "the most frequent cause comes first");
    assert!(!cause("form.text_missing")["says"]["kk"].as_str().unwrap().is_empty());

    // For people: the rows beyond the first ten are counted, not listed.
    let text = house.run(&["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk")]);
    assert_eq!(text.code, 1);
    assert!(text.out.contains("0 accepted, 11 already there, 19 rejected") && text.out.contains("and 4 more"), "{}", text.out);

    assert!(house.path().join("rulings.rejects-2.csv").exists(), "rejects overwrite nothing");
}

#[test]
fn mended_rejects_go_in_under_the_keys_they_first_had() {
    let house = House::demo();
    cases(&house, 30);
    house.write("rulings.csv", spoilt());
    import(&house, "ruling", "rulings.csv", "court_clerk").failed(1, &[]);
    let rejects = std::fs::read_to_string(house.path().join("rulings.rejects.csv")).unwrap();
    assert!(rejects.starts_with("\u{feff}row,row.source,reasons,Record,"), "{rejects}");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(rejects.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let whole: Vec<Vec<String>> = rulings(30)
        .lines()
        .map(|line| {
            csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(line.as_bytes())
                .records()
                .next()
                .unwrap()
                .unwrap()
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect();
    let mut mended = csv::Writer::from_writer(Vec::new());
    mended.write_record(&header).unwrap();
    for row in reader.records().map(Result::unwrap) {
        assert!(!row[2].is_empty() && &row[1] == "rulings.csv");
        let number: usize = row[0].parse().unwrap();
        mended.write_record([&row[0], &row[1], &row[2]].into_iter().chain(whole[number - 1].iter().map(String::as_str))).unwrap();
    }
    house.write("mended.csv", mended.into_inner().unwrap());
    assert_eq!(counts(&import(&house, "ruling", "mended.csv", "court_clerk").failed(0, &[])), (19, 0, 0));
    assert_eq!(counts(&import(&house, "ruling", "mended.csv", "court_clerk").failed(0, &[])), (0, 19, 0));
    // The original file mended in place is the same table.
    house.write("rulings.csv", rulings(30));
    let acts = house.acts();
    assert_eq!(counts(&import(&house, "ruling", "rulings.csv", "court_clerk").failed(0, &[])), (0, 30, 0));
    assert_eq!(house.acts(), acts);
    // A row that says something else under its old key is told so.
    house.write("rulings.csv", rulings(30).replacen("warning", "expulsion", 1));
    let answer = import(&house, "ruling", "rulings.csv", "court_clerk").failed(1, &[]);
    assert_eq!((counts(&answer), &value(&answer)["causes"][0]["code"]), ((0, 29, 1), &Value::from("key_reused")));
    assert_eq!(house.acts(), acts);
    house.run(&["verify"]).done();
}

#[test]
fn a_sheet_in_windows_1251_with_semicolons_is_read_and_said() {
    let house = House::demo();
    cases(&house, 2);
    let table = rulings(2).replace(',', ";").replace("\"As pronounced; 1\"", "«Оглашено»").replace("\"As pronounced; 2\"", "Ескерту");
    let bytes: Vec<u8> = table
        .chars()
        .map(|c| match c {
            'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 0xc0).unwrap(),
            '«' => 0xab,
            '»' => 0xbb,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    house.write("rulings.csv", &bytes);
    let words = ["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk")];
    house.run(&words).failed(0, &["windows-1251", "semicolon", "found out"]);
    // Told wrongly, it is refused, and nothing of it goes in.
    house
        .run(&[&words[..], &["--encoding", "utf-8", "--source", "other"]].concat())
        .failed(2, &["line 2", "not UTF-8", "nothing was handed in"]);
    house
        .run(&[&words[..], &["--encoding", "windows-1251", "--separator", "comma", "--source", "other"]].concat())
        .failed(2, &["no column"]);
}

#[test]
fn what_cannot_be_read_as_a_table_is_named_and_changes_nothing() {
    let house = House::demo();
    cases(&house, 3);
    let acts = house.acts();
    let whole = rulings(3);
    let line = |at: usize, change: &dyn Fn(&str) -> String| -> Vec<u8> {
        let changed = whole.lines().enumerate().map(|(n, line)| if n + 1 == at { change(line) } else { line.to_owned() });
        changed.collect::<Vec<_>>().join("\n").into_bytes()
    };
    let damaged = [&line(2, &|line| line.replace("As", "Оглашено")), &b"\n22-1,\xd0\xd0,x\n"[..]].concat();
    let faults: Vec<(Vec<u8>, &[&str])> = vec![
        (Vec::new(), &["empty", "--template"]),
        (b"\n\n".to_vec(), &["no header"]),
        (whole.lines().next().unwrap().into(), &["no rows"]),
        (b"PK\x03\x04\x14\x00".to_vec(), &["XLSX", "CSV"]),
        (line(3, &|line| line.replace("476", "4\u{0}6")), &["line 3", "NUL"]),
        (line(3, &|line| line.replace("\"As", "\"\"As").replace("n, 2\"", "n, 2")), &["line 3"]),
        (line(2, &|line| line.replace("\"As", "\" As").trim_end_matches('"').to_owned()), &["line 2", "a quote opens here"]),
        (line(4, &|line| line.trim_end_matches('"').to_owned()), &["line 4", "a quote opens here", "end of the file"]),
        (damaged, &["line 5", "UTF-8"]),
        (line(1, &|line| format!("{line},Part")), &["line 1", "\"part\"", "twice"]),
        (line(1, &|line| format!("{line},note")), &["\"note\"", "--ignore"]),
        (line(1, &|line| line.replace("court,", "tribunal,")), &["\"tribunal\"", "\"court\" is missing"]),
        (",".repeat(1_000_000).into_bytes(), &["line 1", "1000 cells"]),
        (vec![b'x'; 3_000_000], &["line 1"]),
    ];
    for (bytes, words) in faults {
        house.write("rulings.csv", &bytes);
        // A text after a closing quote within one line is a fault of its row alone.
        let expected = if words == ["line 3"] { 1 } else { 2 };
        let answer = house.run(&["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk"), "--dry-run"]);
        if expected == 1 {
            assert!(answer.code == 1 && answer.out.contains("text_after_quote"), "{}{}", answer.out, answer.err);
        } else {
            answer.failed(2, words).failed(2, &["rulings.csv", "nothing was handed in"]);
        }
    }
    house.run(&["import", "administrative", "ruling", "absent.csv", "--as", token("court_clerk")]).failed(2, &["absent.csv"]);
    house.run(&["import", "administrative", "ruling", ".", "--as", token("court_clerk"), "--source", "x"]).failed(2, &["not a file"]);
    // Rows of which none can be read are rejected, each; the file as such could be read.
    house.write("rulings.csv", whole.replace("2022-01-10 15:00", "10/01/2022"));
    assert_eq!(counts(&import(&house, "ruling", "rulings.csv", "court_clerk").failed(1, &[])), (0, 0, 3));
    house.write("rulings.csv", &whole);
    house.run(&["import", "administrative", "ruling", "rulings.csv"]).failed(2, &["--as"]);
    house.run(&["import", "administrative", "ruling", "rulings.csv", "--as", "nobody"]).failed(3, &["token"]);
    house.run(&["import", "administrative", "dance", "rulings.csv", "--as", "x"]).failed(2, &["dance", "ruling/1"]);
    house.run(&["import", "administrative", "breach/1", "rulings.csv", "--as", "x"]).failed(2, &["breach/1"]);
    house.run(&["import", "harbour", "ruling", "rulings.csv", "--as", "x"]).failed(2, &["harbour", "administrative"]);
    house
        .run(&["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk"), "--rejects", "rulings.csv"])
        .failed(2, &["overwrite"]);
    assert_eq!(house.acts(), acts);
}

#[test]
fn a_dry_run_judges_a_row_after_those_before_it_and_writes_nothing() {
    let house = House::demo();
    cases(&house, 300);
    // Each case ruled upon twice: in the rehearsal, too, only the first stands; the second is far behind it, in another commit.
    let table = rulings(300) + &rulings(300).lines().skip(1).map(|line| line.replace("15:00", "16:00") + "\n").collect::<String>();
    house.write("rulings.csv", table);
    let before = house.bytes();
    let dry = house
        .run(&["import", "administrative", "ruling", "rulings.csv", "--as", token("court_clerk"), "--dry-run", "--format", "json"])
        .failed(1, &[]);
    assert_eq!(counts(&dry), (300, 0, 300));
    assert_eq!(value(&dry)["causes"][0]["code"], "administrative.second_ruling");
    let wal = |path: &&std::path::PathBuf| !path.to_string_lossy().ends_with("-shm") && !path.to_string_lossy().ends_with("-wal");
    let after = house.bytes();
    assert!(before.iter().filter(|(path, _)| wal(path)).all(|(path, bytes)| after.get(path) == Some(bytes)));
    assert!(!house.path().join("rulings.rejects.csv").exists());
    let real = import(&house, "ruling", "rulings.csv", "court_clerk").failed(1, &[]);
    assert_eq!(counts(&real), counts(&dry));
}

#[test]
fn a_template_is_a_table_and_its_remarks_are_passed_over() {
    let house = House::demo();
    cases(&house, 1);
    let template = house.run(&["import", "administrative", "ruling", "--template"]).done();
    let header: Vec<&str> = template.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    let row = rulings(1);
    let filled: std::collections::BTreeMap<String, &str> =
        row.lines().next().unwrap().split(',').map(str::to_lowercase).zip(row.lines().nth(1).unwrap().split(',')).collect();
    let cells: Vec<&str> = header
        .iter()
        .map(|name| if *name == "sealed.reasons" { "\"As, pronounced\"" } else { filled.get(*name).copied().unwrap_or("") })
        .collect();
    house.write("rulings.csv", format!("{template}{}\n\n", cells.join(",")));
    let answer = import(&house, "ruling", "rulings.csv", "court_clerk").failed(0, &[]);
    assert_eq!(counts(&answer), (1, 0, 0));
    assert_eq!((value(&answer)["remarks"].as_u64(), value(&answer)["blank"].as_u64()), (Some(6), Some(1)));
    let json = house.run(&["import", "administrative", "ruling", "--template", "--format", "json"]).json();
    let kind = json["columns"].as_array().unwrap().iter().find(|column| column["column"] == "outcome.kind").unwrap();
    assert!(kind["allowed"].as_array().unwrap().iter().any(|value| value["value"] == "arrest"));
}

/// Runs the program and returns, besides its answer, the most memory it held, in KiB, as the kernel last told.
#[cfg(target_os = "linux")]
fn watched(house: &House, words: &[&str]) -> (Answer, u64) {
    let pipe = std::process::Stdio::piped;
    let child = program().current_dir(house.path()).args(words).stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let watch = std::thread::spawn(move || {
        let mut peak = 0;
        while let Some(now) = std::fs::read_to_string(&status)
            .ok()
            .and_then(|text| text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().split(' ').next()?.parse::<u64>().ok()))
        {
            peak = now.max(peak);
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        peak
    });
    let answer = Answer::of(child.wait_with_output().unwrap());
    (answer, watch.join().unwrap())
}

/// Short rows, none of which opens a record: each goes to the door and is refused by it, unless it is a fault of the table already.
#[cfg(target_os = "linux")]
fn short_rows(house: &House, count: usize) -> u64 {
    let mut table = "record,occurred_at\n".to_owned();
    for n in 0..count {
        table += &if n % 2 == 0 { format!("x-{n},2022-01-10 10:00\n") } else { format!("x-{n},soon\n") };
    }
    house.write("rows.csv", table);
    let words = ["import", "administrative", "entered_into_force", "rows.csv", "--as", token("court_clerk"), "--format", "json", "--quiet"];
    let (answer, peak) = watched(house, &words);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    assert_eq!(counts(&answer), (0, 0, count as u64));
    let causes = value(&answer)["causes"].clone();
    assert!(causes.as_array().unwrap().iter().all(|cause| cause["rows"].as_array().unwrap().len() == 10), "{causes}");
    peak
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_rows() {
    let house = House::demo();
    let few = short_rows(&house, 2_000);
    let many = short_rows(&house, 50_000);
    assert!(few > 1_000 && many < few + 64 * 1024, "{few} KiB for two thousand rows, {many} KiB for twenty-five times as many");
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "a million rows take minutes: cargo test --release -- --ignored a_million"]
fn a_million_rows_are_held_in_bounded_memory() {
    let peak = short_rows(&House::demo(), 1_000_000);
    assert!(peak < 512 * 1024, "{peak} KiB");
}

#[tokio::test]
async fn rejects_carry_no_live_formula_and_go_in_as_they_were() {
    let house = House::demo();
    cases(&house, 3);
    let texts = ["=HYPERLINK(\"http://invented.example\")", "'=1+1", "-2+3"];
    let mut table = rulings(3).replace(&"5".repeat(64), "no digest");
    for (n, text) in texts.iter().enumerate() {
        table = table.replace(&format!("\"As pronounced, {}\"", n + 1), &format!("\"{}\"", text.replace('"', "\"\"")));
    }
    house.write("rulings.csv", table);
    import(&house, "ruling", "rulings.csv", "court_clerk").failed(1, &[]);
    let rejects = std::fs::read_to_string(house.path().join("rulings.rejects.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(rejects.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    for cell in rows.iter().flat_map(|row| row.iter()) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    for (row, text) in rows.iter().zip(texts) {
        assert_eq!(row.iter().next_back().unwrap(), format!("'{text}"));
    }
    house.write("mended.csv", rejects.replace("no digest", &"5".repeat(64)));
    assert_eq!(counts(&import(&house, "ruling", "mended.csv", "court_clerk").failed(0, &[])), (3, 0, 0));
    let store = aiqyn_record::Store::open(&house.store(), aiqyn_record::Access::Read).await.unwrap();
    for (n, text) in texts.iter().enumerate() {
        let opened = opened(&store, &format!("p-{}", 800_001 + n)).await.unwrap();
        assert!(opened.iter().any(|one| one.field == "reasons" && one.text == *text), "{text}: {opened:?}");
    }
}
