//! Fields that assert something by themselves, each with the reason why no other act says it.

/// Fields as (type, field), and their reason.
type Exception = (&'static [(&'static str, &'static str)], &'static str);

/// Every self-asserted field of the rooms.
pub const EXCEPTIONS: &[Exception] = &[
    (
        &[("Offence", "iccs")],
        "A code of an international classification: a rule holds it against that of article and part, where the pack has one.",
    ),
    (
        &[("Present", "capacity"), ("Protocolled", "signatures")],
        "A few words of a document drawn up outside the program, transcribed as they stand in it.",
    ),
    (&[("Protocol", "number"), ("Registered", "erdr")], "A number given by another register, opaque here; nothing is read out of it."),
    (&[("Petition", "favourable")], "What a petition asks stands in its sealed text; for whom it asks is said here, and A8 counts it."),
    (
        &[("Protocol", "foreign"), ("Subject", "foreign")],
        "Citizenship stands in the vault with the identity; expulsion and the consulate's notice must be judged without opening it.",
    ),
    (
        &[("Subject", "intentional")],
        "The form of guilt is part of the suspicion that the investigator puts into words; the sums of bail depend on it.",
    ),
    (
        &[("MeasureChosen", "on_prosecutors_word")],
        "An agreement or instruction given outside the record; said so, it makes a later change ask for consent, to the officer's own burden.",
    ),
    (
        &[("MeasureProposed", "new_circumstances")],
        "Whether circumstances are new is a judgement of the petition's sealed text, and the court reads it.",
    ),
    (&[("UrgentValidated", "lawful")], "The investigating judge's own finding: the act is that assertion."),
    (
        &[("Arrived", "identified")],
        "Whether it is known who came through the gate is known at the gate alone; identification is an act of its own.",
    ),
    (&[("Contact", "phone")], "The telephone of an office, which is public; a rule asks that it be well formed."),
    (&[("Examined", "unclothed")], "How the examination was done is seen by those present alone; it decides who may be there."),
    (
        &[
            ("Calibre", "marked"),
            ("Examined", "restored_serial"),
            ("HandedOverLot", "calibre"),
            ("LotSeized", "calibre"),
            ("Serial", "text"),
            ("Weapon", "country"),
            ("Weapon", "importer"),
            ("Weapon", "make"),
            ("Weapon", "marks"),
            ("Weapon", "model"),
        ],
        "What stands on the weapon itself, transcribed as it is marked; a rule compares numbers however they are typed, and a trace reads the other record.",
    ),
    (
        &[("LastOwner", "licence"), ("Loser", "licence"), ("ReceiptIssued", "number")],
        "A number given by another register or a book of receipts, opaque here; a rule holds receipts apart by it.",
    ),
    (
        &[("Found", "city"), ("LossReported", "city"), ("LotSeized", "city"), ("Seized", "city"), ("Surrendered", "city")],
        "A place narrower than a region, for the receipt and for whoever looks; no rule and no figure reads it.",
    ),
    (&[("ObjectAttacked", "looted")], "Whether an object was looted is what its inspection finds; B7 counts it, and no other act says it."),
    (&[("CounselOffered", "declined")], "What the suspect answers; counsel and prosecutor read it, and the suspect may complain."),
    (&[("File", "media_type")], "How the file says it is to be opened; the digest, not this, says what it is."),
    (
        &[
            ("Extent", "figures"),
            ("PartOf", "by"),
            ("PartOf", "whole"),
            ("Published", "figures"),
            ("Residual", "by"),
            ("Residual", "whole"),
            ("Said", "figure"),
            ("Said", "whole"),
            ("Signed", "figures"),
            ("Spoken", "figure"),
            ("Spoken", "unit"),
        ],
        "Ids of figures, names of breakdowns and units: a rule holds them against the declared figures.",
    ),
    (&[("Spoken", "value")], "What is to be published; a rule holds it against what the record counts, and by which definitions."),
    (
        &[("Said", "value"), ("Said", "unit"), ("Share", "percent")],
        "What an office said outside the record, transcribed as it stands in the document whose hash is kept.",
    ),
];
