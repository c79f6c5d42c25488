//! A payload held against its form: its leaves with their places, and what does not fit.

use super::pointer::pointer;
use super::{Field, FieldKind, Form, Identified, Misfit};
use crate::ident::Tag;
use crate::moment::Moment;
use serde_json::Value;

impl Form {
    /// Shows each leaf of a payload, with what its field holds and its place, which begins with `to`.
    pub fn leaves<'a>(&self, payload: &'a Value, to: &str, see: &mut impl FnMut(&str, &FieldKind, &'a Value)) {
        self.payload.leaves(payload, &mut to.to_owned(), see);
    }

    /// What of a payload does not fit, in the order of the form.
    pub fn misfits(&self, payload: &Value) -> Vec<Misfit> {
        let mut found = Vec::new();
        self.payload.misfits(payload, "", &mut found);
        found
    }
}

impl FieldKind {
    fn leaves<'a>(&self, value: &'a Value, at: &mut String, see: &mut impl FnMut(&str, &Self, &'a Value)) {
        let all = |fields: &[Field], at: &mut String, see: &mut _| {
            for field in fields {
                if let Some(value) = value.get(&field.name) {
                    let before = at.len();
                    at.push('/');
                    at.push_str(&field.name);
                    field.kind.leaves(value, at, see);
                    at.truncate(before);
                }
            }
        };
        match self {
            Self::Group(kind) => {
                for (i, value) in value.as_array().into_iter().flatten().enumerate() {
                    let before = at.len();
                    at.push('/');
                    at.push_str(&i.to_string());
                    kind.leaves(value, at, see);
                    at.truncate(before);
                }
            }
            Self::Structure { fields, .. } => all(fields, at, see),
            Self::Variants { tag, variants, .. } => {
                let code = value.get(tag).and_then(Value::as_str);
                if let Some(variant) = variants.iter().find(|variant| Some(variant.code.as_str()) == code) {
                    all(&variant.fields, at, see);
                }
            }
            _ if value.is_null() => {}
            _ => see(at, self, value),
        }
    }

    fn misfits(&self, value: &Value, at: &str, found: &mut Vec<Misfit>) {
        match (self, value) {
            (Self::Group(kind), Value::Array(items)) => {
                items.iter().enumerate().for_each(|(i, item)| kind.misfits(item, &pointer(at, &i.to_string()), found));
            }
            (Self::Structure { fields, .. }, Value::Object(_)) => misfits_of(fields, None, value, at, found),
            (Self::Variants { tag, variants, .. }, Value::Object(object)) => {
                let code = object.get(tag).and_then(Value::as_str);
                match variants.iter().find(|variant| Some(variant.code.as_str()) == code) {
                    Some(variant) => misfits_of(&variant.fields, Some(tag), value, at, found),
                    None => found.push(Misfit { at: pointer(at, tag), is_missing: !object.contains_key(tag) }),
                }
            }
            _ if self.fits(value) => {}
            _ => found.push(Misfit { at: at.to_owned(), is_missing: false }),
        }
    }

    /// Whether a value that has no parts is of this kind.
    fn fits(&self, value: &Value) -> bool {
        let text = value.as_str();
        match self {
            Self::Any => true,
            Self::Flag => value.is_boolean(),
            Self::Number { least, most } => {
                value.as_i64().is_some_and(|number| (*least..=*most).contains(&number)) || value.is_u64() && *most == i64::MAX
            }
            Self::Money(_) => value.is_i64(),
            Self::Moment => text.is_some_and(|text| Moment::parse(text).is_ok()),
            Self::Enumeration { values, .. } => text.is_some_and(|text| values.iter().any(|value| value.code == text)),
            // All identifiers are of one form.
            Self::Reference { .. } | Self::Identifier(_) => text.is_some_and(|text| Tag::parse(text).is_ok()),
            Self::Text { .. } | Self::Coded { .. } | Self::Digest | Self::Article { .. } | Self::Part { .. } => text.is_some(),
            Self::Group(_) | Self::Structure { .. } | Self::Variants { .. } => false,
        }
    }

    /// Whether the form has a field there; the tag of a variant is one too.
    pub fn has(&self, pointer: &str) -> bool {
        let Some(rest) = pointer.strip_prefix('/') else { return pointer.is_empty() };
        let (name, rest) = rest.split_once('/').map_or((rest, String::new()), |(name, rest)| (name, format!("/{rest}")));
        match self {
            Self::Variants { tag, .. } if tag == name => rest.is_empty(),
            _ => self.fields().into_iter().any(|field| field.name == name && field.kind.has(&rest)),
        }
    }

    /// Where in a payload a body or a region of that name stands, if it does so once.
    pub(crate) fn only_place_of(&self, payload: &Value, named: &str, to: &str) -> Option<String> {
        let mut places = Vec::new();
        self.leaves(payload, &mut to.to_owned(), &mut |at, kind, value| {
            if matches!(kind, Self::Identifier(Identified::Body | Identified::Region)) && value == named {
                places.push(at.to_owned());
            }
        });
        places.pop().filter(|_| places.is_empty())
    }
}

fn misfits_of(fields: &[Field], tag: Option<&str>, value: &Value, at: &str, found: &mut Vec<Misfit>) {
    for field in fields {
        match value.get(&field.name) {
            None if field.required => found.push(Misfit { at: pointer(at, &field.name), is_missing: true }),
            None => {}
            Some(Value::Null) if field.nullable || !field.required => {}
            Some(value) => field.kind.misfits(value, &pointer(at, &field.name), found),
        }
    }
    let known = |name: &&String| Some(name.as_str()) == tag || fields.iter().any(|field| field.name == **name);
    let strange = value.as_object().into_iter().flat_map(|object| object.keys()).filter(|name| !known(name));
    found.extend(strange.map(|name| Misfit { at: pointer(at, name), is_missing: false }));
}
