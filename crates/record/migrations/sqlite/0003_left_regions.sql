-- The record, third form: a record that left a region and was not taken over is still found by whoever sees that region.

CREATE TABLE view_marks_of_three (
    record TEXT NOT NULL REFERENCES views (record) ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('body', 'left_region', 'article', 'word', 'kept_from_officer', 'kept_from_body')),
    mark   TEXT NOT NULL,
    PRIMARY KEY (record, kind, mark)
) STRICT, WITHOUT ROWID;
INSERT INTO view_marks_of_three SELECT record, kind, mark FROM view_marks;
DROP TABLE view_marks;
ALTER TABLE view_marks_of_three RENAME TO view_marks;
CREATE INDEX view_marks_by_mark ON view_marks (kind, mark, record);
