//! The description of the interface (OpenAPI 3.1), composed of what every route says of itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{
    HttpMethod, Operation as Path, OperationBuilder, Parameter, ParameterBuilder, ParameterIn,
    PathItem, Paths,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ArrayBuilder, Components, ComponentsBuilder, Content, InfoBuilder, LicenseBuilder,
    ObjectBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required, Response as Answer,
    ResponseBuilder, Responses, ResponsesBuilder, Schema, SchemaFormat, Type,
};
use utoipa::{PartialSchema, ToSchema};

use super::operation::Gives;
use super::{IDEMPOTENCY_KEY, Operation, PROBLEM_JSON, Problem};
use crate::access::Access;
use crate::routes::{Declared, Routes, Verb};

/// Where the description is read.
pub const DOCUMENT_PATH: &str = "/api/v1/openapi.json";
/// Under which every route of this version stands.
const VERSION_ROOT: &str = "/api/v1/";
const JSON: &str = "application/json";
/// The name of the security scheme.
const BEARER: &str = "bearer";
/// The names of answers that many operations share.
const PROBLEM: &str = "Problem";
const NO_TOKEN: &str = "NoToken";
const ABOUT: &str = "Programs act with the token of an account, which has the roles of that account today. Every refusal is \
    a problem (RFC 9457) in the language of `Accept-Language`, Vietnamese or English. Every write carries an \
    `Idempotency-Key`: sent again under the same key it is done once and answered the same. A field or parameter that \
    the description does not name is refused. Lists come in pages: follow `Link: rel=\"next\"`.";

/// The description as text, made once when the house is built.
#[derive(Clone, Debug)]
pub struct Document(Arc<str>);

impl Document {
    /// Describes these routes.
    pub fn of(routes: &Routes) -> Self {
        let mut text = compose(routes.operations())
            .to_pretty_json()
            .unwrap_or_default();
        text.push('\n');
        Self(text.into())
    }

    /// The description as JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `GET /api/v1/openapi.json`
pub(crate) async fn serve(Extension(document): Extension<Document>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, JSON),
        (header::CACHE_CONTROL, "no-cache"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)));
    (headers, document.as_str().to_owned()).into_response()
}

/// What is wrong with the routes for programs as a whole; a test of the house expects nothing.
pub fn faults(routes: &Routes) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    let mut known: BTreeMap<&str, &RefOr<Schema>> = BTreeMap::new();
    for (declared, operation) in routes.operations() {
        if !declared.path.starts_with(VERSION_ROOT) {
            faults.push(format!("{} is not under {VERSION_ROOT}", declared.path));
        }
        if !ids.insert(operation.id) {
            faults.push(format!("two operations are named {}", operation.id));
        }
        for (name, schema) in &operation.schemas {
            if known
                .insert(name, schema)
                .is_some_and(|other| other != schema)
            {
                faults.push(format!("two types are named {name}"));
            }
        }
    }
    faults
}

fn compose(operations: &[(Declared, Operation)]) -> OpenApi {
    let mut paths = Paths::new();
    for (declared, operation) in operations {
        let method = match declared.verb {
            Verb::Get => HttpMethod::Get,
            Verb::Post => HttpMethod::Post,
        };
        let item = PathItem::new(method, path(declared, operation));
        match paths.paths.get_mut(declared.path) {
            Some(there) => there.merge_operations(item),
            None => drop(paths.paths.insert(declared.path.to_owned(), item)),
        }
    }
    let mut license = LicenseBuilder::new().name("Apache-2.0").build();
    license.identifier = Some("Apache-2.0".to_owned());
    let info = InfoBuilder::new()
        .title("hoptac")
        .version("1")
        .description(Some(ABOUT))
        .license(Some(license));
    OpenApiBuilder::new()
        .info(info.build())
        .paths(paths)
        .components(Some(components(operations)))
        .build()
}

fn components(operations: &[(Declared, Operation)]) -> Components {
    let mut schemas = vec![(Problem::name().to_string(), Problem::schema())];
    Problem::schemas(&mut schemas);
    schemas.extend(
        operations
            .iter()
            .flat_map(|(_, operation)| operation.schemas.clone()),
    );
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("hoptac_…")
        .description(Some("A token of an account."));
    let text = ObjectBuilder::new().schema_type(Type::String).build();
    let scheme = HeaderBuilder::new().schema(Some(text)).build();
    let no_token = ResponseBuilder::from(problem("No token, or one that does not count."))
        .header("WWW-Authenticate", scheme)
        .build();
    ComponentsBuilder::new()
        .schemas_from_iter(schemas)
        .response(PROBLEM, problem("What stands against it."))
        .response(NO_TOKEN, no_token)
        .security_scheme(BEARER, SecurityScheme::Http(bearer.build()))
        .build()
}

fn problem(what: &str) -> Answer {
    let schema = Ref::from_schema_name(Problem::name());
    ResponseBuilder::new()
        .description(what)
        .content(PROBLEM_JSON, Content::new(Some(schema)))
        .build()
}

fn path(declared: &Declared, operation: &Operation) -> Path {
    let parts = parts(declared.path).map(part);
    let key = (declared.verb == Verb::Post).then(idempotency_key);
    let parameters = parts.chain(key).chain(operation.parameters.clone());
    let security = match declared.access {
        Access::Public => SecurityRequirement::default(),
        Access::SignedIn | Access::Needs(_) => {
            SecurityRequirement::new::<_, [&str; 0], _>(BEARER, [])
        }
    };
    let needs = match declared.access {
        Access::Public => "Needs no token.".to_owned(),
        Access::SignedIn => "Needs a token.".to_owned(),
        Access::Needs(action) => format!("Needs a token whose account may `{action}`."),
    };
    OperationBuilder::new()
        .operation_id(Some(operation.id))
        .tag(operation.tag)
        .summary(Some(operation.summary))
        .description(Some(needs))
        .parameters(Some(parameters))
        .request_body(operation.takes.clone().map(body))
        .responses(responses(declared, operation))
        .security(security)
        .build()
}

/// The names between braces in a path.
fn parts(path: &'static str) -> impl Iterator<Item = &'static str> {
    let parts = path.split('/');
    parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn part(name: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build()
}

fn idempotency_key() -> Parameter {
    let uuid = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::Custom("uuid".to_owned())));
    ParameterBuilder::new()
        .name(IDEMPOTENCY_KEY)
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(
            "Made when the program first means to write, and the same each time it sends the same.",
        ))
        .schema(Some(uuid))
        .build()
}

fn body(schema: RefOr<Schema>) -> RequestBody {
    RequestBodyBuilder::new()
        .content(JSON, Content::new(Some(schema)))
        .required(Some(Required::True))
        .build()
}

fn responses(declared: &Declared, operation: &Operation) -> Responses {
    let mut statuses = vec!["400", "default"];
    if declared.access != Access::Public {
        statuses.push("403");
    }
    if declared.path.contains('{') {
        statuses.push("404");
    }
    if declared.verb == Verb::Post {
        statuses.extend(["409", "413", "415", "422"]);
    }
    let shared = |name: &str| RefOr::Ref(Ref::from_response_name(name));
    let problems = statuses.into_iter().map(|status| (status, shared(PROBLEM)));
    let no_token = (declared.access != Access::Public).then(|| ("401", shared(NO_TOKEN)));
    ResponsesBuilder::new()
        .response("200", done(&operation.gives))
        .responses_from_iter(problems.chain(no_token))
        .build()
}

fn done(gives: &Gives) -> Answer {
    let done = ResponseBuilder::new().description("Done.");
    match gives {
        Gives::Nothing => done.build(),
        Gives::One(schema) => done
            .content(JSON, Content::new(Some(schema.clone())))
            .build(),
        Gives::Pages(schema) => {
            let text = ObjectBuilder::new().schema_type(Type::String).build();
            let link = HeaderBuilder::new().schema(Some(text)).description(Some(
                "The address of the next page, `rel=\"next\"`, where one follows.",
            ));
            done.content(JSON, Content::new(Some(page(schema.clone()))))
                .header("Link", link.build())
                .build()
        }
    }
}

fn page(row: RefOr<Schema>) -> Schema {
    let nullable = [Type::String, Type::Null].into_iter().collect();
    let next = ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::SchemaType::Array(nullable))
        .description(Some("The `after` of the next page; null at the end."));
    ObjectBuilder::new()
        .property("items", ArrayBuilder::new().items(row))
        .property("next", next)
        .required("items")
        .required("next")
        .into()
}
