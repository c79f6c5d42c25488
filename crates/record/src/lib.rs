//! The record: the only place that knows SQL.
