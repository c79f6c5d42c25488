//! `GET /api/v1/openapi.json`: what the API takes and answers (OpenAPI 3.1), its acts from their declarations.

use super::{answers, deciding, operations, schemas, told};
use axum::response::Response;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// The document; made once.
pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let paths: Map<String, Value> = operations::all().into_iter().chain(deciding::all()).map(|(path, item)| (path.to_owned(), item)).collect();
        let mut schemas = answers::all();
        schemas.extend(schemas::of_acts());
        json!({
            "openapi": "3.1.0",
            "info": {
                "title": "Aiqyn", "version": env!("CARGO_PKG_VERSION"),
                "summary": "The record of an investigation into a mass event: what the pages of the office do, for programs.",
                "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
            },
            "servers": [{ "url": "/" }],
            "security": [{ "bearer": [] }, { "cookie": [] }],
            "paths": paths,
            "components": {
                "schemas": schemas,
                "responses": {
                    "Problem": {
                        "description": "It is not done; why, and the way out (RFC 9457).",
                        "content": { "application/problem+json": { "schema": schemas::reference("Problem") } },
                    },
                },
                "securitySchemes": {
                    "bearer": { "type": "http", "scheme": "bearer", "description": "A program's token, or an officer's own." },
                    "cookie": { "type": "apiKey", "in": "cookie", "name": "session", "description": "A session of the pages; over TLS `__Host-session`." },
                },
            },
        })
    })
}

/// The document.
pub async fn get() -> Response {
    told::json(document())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::ROUTES;
    use std::collections::BTreeSet;

    #[test]
    fn the_document_describes_every_route_and_no_other() {
        let routes: BTreeSet<&str> = ROUTES.iter().map(|(path, _)| *path).collect();
        let described: BTreeSet<&str> = document()["paths"].as_object().into_iter().flatten().map(|(path, _)| path.as_str()).collect();
        assert_eq!(routes, described);
    }

    #[test]
    fn every_operation_names_its_places_and_has_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for (path, item) in document()["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                assert!(names.insert(operation["operationId"].to_string()), "{method} {path}");
                let takes = operation["parameters"].as_array().into_iter().flatten();
                let places: BTreeSet<&str> = takes.filter(|one| one["in"] == "path").filter_map(|one| one["name"].as_str()).collect();
                let written: BTreeSet<&str> = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
                assert_eq!(places, written, "{method} {path}");
            }
        }
    }
}
