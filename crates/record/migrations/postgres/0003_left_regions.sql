-- The record, third form: a record that left a region and was not taken over is still found by whoever sees that region.

ALTER TABLE view_marks DROP CONSTRAINT view_marks_kind_check;
ALTER TABLE view_marks ADD CONSTRAINT view_marks_kind_check
    CHECK (kind IN ('body', 'left_region', 'article', 'word', 'kept_from_officer', 'kept_from_body'));
