//! The description of the interface.

use axum::http::StatusCode;
use serde_json::Value;
use web::api::{DOCUMENT_PATH, Operation, faults};
use web::{Access, Routes};

use crate::house::{open, routes};

async fn described() -> Value {
    let answer = open().await.get(DOCUMENT_PATH).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    answer.json()
}

#[tokio::test]
async fn every_route_is_described_with_its_door_and_its_problems() {
    let told = described().await;
    assert_eq!(told["openapi"], "3.1.0");
    let scheme = &told["components"]["securitySchemes"]["bearer"];
    assert_eq!(scheme["scheme"], "bearer");
    for declared in routes().table() {
        let Some(item) = told["paths"].get(declared.path) else {
            assert_eq!(declared.path, "/");
            continue;
        };
        let operation = &item[declared.verb.to_string().to_lowercase()];
        assert!(operation["operationId"].is_string(), "{declared}");
        let is_public = declared.access == Access::Public;
        assert_eq!(
            operation["responses"].get("401").is_none(),
            is_public,
            "{declared}"
        );
        let locked = operation["security"][0].get("bearer").is_some();
        assert_eq!(locked, !is_public, "{declared}");
        let other = &operation["responses"]["default"]["$ref"];
        assert_eq!(other, "#/components/responses/Problem", "{declared}");
    }
}

#[tokio::test]
async fn parameters_body_and_parts_of_the_path_are_described() {
    let told = described().await;
    let names = |operation: &Value| -> Vec<String> {
        let parameters = operation["parameters"].as_array().unwrap();
        let named = parameters
            .iter()
            .map(|parameter| format!("{} {}", parameter["in"], parameter["name"]).replace('"', ""));
        named.collect()
    };
    let paths = &told["paths"];
    let list = &paths["/api/v1/numbers"]["get"];
    assert_eq!(
        names(list),
        ["query day", "query even", "query limit", "query after"]
    );
    assert_eq!(
        names(&paths["/api/v1/things/{thing}"]["get"]),
        ["path thing"]
    );
    let write = &paths["/api/v1/notes"]["post"];
    assert_eq!(names(write), ["header idempotency-key"]);
    let body = &write["requestBody"]["content"]["application/json"]["schema"];
    assert_eq!(body["$ref"], "#/components/schemas/Note");
    assert!(
        told["components"]["schemas"]["Line"].is_object(),
        "what a type is made of"
    );
}

#[test]
fn two_operations_or_types_of_one_name_and_a_path_elsewhere_are_found() {
    assert_eq!(faults(&routes()), [""; 0]);
    let about = || Operation::new("getMe", "tests", "Again.");
    let twice = routes().api_get("/api/me", Access::Public, async || "", about());
    assert_eq!(
        faults(&twice),
        [
            "/api/me is not under /api/v1/",
            "two operations are named getMe"
        ]
    );
    assert_eq!(faults(&Routes::new()), [""; 0]);
}
