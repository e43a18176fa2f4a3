//! Routes: each says who may come in. There is no other way to register a handler.

use std::fmt;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension, Request};
use axum::handler::Handler;
use axum::middleware::{Next, from_fn};
use axum::routing::{MethodRouter, get, post};

use crate::App;
use crate::access::Access;
use crate::api::{self, Door, Operation};
use crate::guard;
use crate::uploaded::UPLOAD_BYTES_MAX;

/// How a route is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// To read.
    Get,
    /// To do something.
    Post,
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}

/// What a route says of itself (khai báo đường dẫn).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// How it is asked.
    pub verb: Verb,
    /// Its path, with `{names}`.
    pub path: &'static str,
    /// Who may come in.
    pub access: Access,
}

impl fmt::Display for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:<4} {:<48} {}",
            self.verb.to_string(),
            self.path,
            self.access
        )
    }
}

/// The routes of a context, or of the whole house.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<App>,
    programs: Router<App>,
    table: Vec<Declared>,
    operations: Vec<(Declared, Operation)>,
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page or an answer to read.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.route(
            Declared {
                verb: Verb::Get,
                path,
                access,
            },
            get(handler),
        )
    }

    /// A form that was sent.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.route(
            Declared {
                verb: Verb::Post,
                path,
                access,
            },
            post(handler),
        )
    }

    /// A form with files: more bytes than others.
    #[must_use]
    pub fn upload<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let route = post(handler).layer(DefaultBodyLimit::max(UPLOAD_BYTES_MAX));
        self.route(
            Declared {
                verb: Verb::Post,
                path,
                access,
            },
            route,
        )
    }

    /// An answer for programs to read.
    #[must_use]
    pub fn api_get<H, T>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
        operation: Operation,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let verb = Verb::Get;
        self.program(Declared { verb, path, access }, get(handler), operation)
    }

    /// A write by a program.
    #[must_use]
    pub fn api_post<H, T>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
        operation: Operation,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let verb = Verb::Post;
        self.program(Declared { verb, path, access }, post(handler), operation)
    }

    fn program(
        mut self,
        declared: Declared,
        route: MethodRouter<App>,
        operation: Operation,
    ) -> Self {
        let door = Door::of(declared.access, &operation);
        let guarded = move |request: Request, next: Next| api::pass(door.clone(), request, next);
        let route: MethodRouter<App> = route.route_layer(from_fn(guarded));
        self.programs = self.programs.route(declared.path, route);
        self.table.push(declared.clone());
        self.operations.push((declared, operation));
        self
    }

    fn route(mut self, declared: Declared, route: MethodRouter<App>) -> Self {
        let access = declared.access;
        let guarded = move |request: Request, next: Next| guard::pass(access, request, next);
        let route: MethodRouter<App> = route.route_layer(from_fn(guarded));
        self.router = self.router.route(declared.path, route);
        self.table.push(declared);
        self
    }

    /// Gives the handlers of these routes something besides the [`App`]: they take it as `Extension<T>`.
    #[must_use]
    pub fn share<T: Clone + Send + Sync + 'static>(mut self, what: T) -> Self {
        self.router = self.router.layer(Extension(what.clone()));
        self.programs = self.programs.layer(Extension(what));
        self
    }

    /// These routes and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.router = self.router.merge(others.router);
        self.programs = self.programs.merge(others.programs);
        self.table.extend(others.table);
        self.operations.extend(others.operations);
        self
    }

    /// What every route says of itself, by path: for the policy's test.
    pub fn table(&self) -> Vec<Declared> {
        let mut table = self.table.clone();
        table.sort_by_key(|declared| (declared.path, declared.verb));
        table
    }

    /// What the routes for programs do.
    pub(crate) fn operations(&self) -> &[(Declared, Operation)] {
        &self.operations
    }

    /// The routes of pages, and those for programs.
    pub(crate) fn into_routers(self) -> (Router<App>, Router<App>) {
        (self.router, self.programs)
    }
}
