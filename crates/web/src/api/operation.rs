//! What a route for programs does, described beside the route: the document is composed of these.

use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{
    KnownFormat, ObjectBuilder, Ref, RefOr, Required, Schema, SchemaFormat, Type,
};
use utoipa::{IntoParams, ToSchema};

use super::paging::{AFTER, LIMIT, PAGE_ROWS, PAGE_ROWS_MAX};

/// What a route for programs does (thao tác của giao diện lập trình): its name, its parameters, what it takes and gives.
///
/// Who may come in, the problems it may answer with and the parts of its path are known from the route itself.
///
/// ```ignore
/// Operation::new("listAreas", "areas", "Areas as of a day").query::<AreaQuery>().gives_pages_of::<Area>()
/// ```
#[derive(Clone)]
pub struct Operation {
    pub(super) id: &'static str,
    pub(super) tag: &'static str,
    pub(super) summary: &'static str,
    pub(super) parameters: Vec<Parameter>,
    pub(super) takes: Option<RefOr<Schema>>,
    pub(super) gives: Gives,
    pub(super) schemas: Vec<(String, RefOr<Schema>)>,
}

/// What an operation gives back.
#[derive(Clone)]
pub(super) enum Gives {
    /// Nothing but that it was done.
    Nothing,
    /// A value.
    One(RefOr<Schema>),
    /// Values in pages.
    Pages(RefOr<Schema>),
}

/// A parameter of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) is_required: bool,
}

impl Operation {
    /// An operation of this name, which is never changed, among others of its kind, in one English sentence.
    pub fn new(id: &'static str, tag: &'static str, summary: &'static str) -> Self {
        Self {
            id,
            tag,
            summary,
            parameters: Vec::new(),
            takes: None,
            gives: Gives::Nothing,
            schemas: Vec::new(),
        }
    }

    /// Takes the fields of this struct from the query; any other is refused.
    #[must_use]
    pub fn query<T: IntoParams>(mut self) -> Self {
        self.parameters
            .extend(T::into_params(|| Some(ParameterIn::Query)));
        self
    }

    /// Takes a body of this type.
    #[must_use]
    pub fn takes<T: ToSchema>(mut self) -> Self {
        self.takes = Some(self.known::<T>());
        self
    }

    /// Gives a value of this type.
    #[must_use]
    pub fn gives<T: ToSchema>(mut self) -> Self {
        self.gives = Gives::One(self.known::<T>());
        self
    }

    /// Gives values of this type in pages; takes `limit` and `after`.
    #[must_use]
    pub fn gives_pages_of<T: ToSchema>(mut self) -> Self {
        self.gives = Gives::Pages(self.known::<T>());
        self.parameters.extend([limit(), after()]);
        self
    }

    /// What the query may and must have.
    pub(super) fn queried(&self) -> Vec<Named> {
        let queried = |parameter: &&Parameter| parameter.parameter_in == ParameterIn::Query;
        let named = |parameter: &Parameter| Named {
            name: parameter.name.clone(),
            is_required: parameter.required == Required::True,
        };
        self.parameters.iter().filter(queried).map(named).collect()
    }

    fn known<T: ToSchema>(&mut self) -> RefOr<Schema> {
        let name = T::name();
        self.schemas.push((name.to_string(), T::schema()));
        T::schemas(&mut self.schemas);
        Ref::from_schema_name(name).into()
    }
}

/// Says what it is named; the rest is long and in the document.
impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Operation")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

fn limit() -> Parameter {
    let schema = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
        .minimum(Some(1))
        .maximum(Some(i64::from(PAGE_ROWS_MAX)))
        .default(Some(PAGE_ROWS.into()));
    asked(LIMIT, "How many rows at most.", schema)
}

fn after() -> Parameter {
    let schema = ObjectBuilder::new().schema_type(Type::String);
    asked(AFTER, "The `next` of the page before.", schema)
}

fn asked(name: &str, what: &str, schema: ObjectBuilder) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(what))
        .schema(Some(schema.build()))
        .build()
}
