//! Queue, schedule and outbox in the same database.
