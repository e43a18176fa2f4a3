//! The bodies that owe tasks.

use super::contract::{Body, Plan, Task};
use super::sameness;
use crate::body;

/// The bodies in order of their first task.
pub(super) fn bodies(tasks: &[Task]) -> Vec<Body> {
    let mut found: Vec<Body> = Vec::new();
    for task in tasks {
        for name in &task.lead {
            match found
                .iter_mut()
                .find(|known| body::key(&known.name) == body::key(name))
            {
                Some(known) => known.tasks += 1,
                None => found.push(Body {
                    name: name.clone(),
                    section: task.section.clone(),
                    tasks: 1,
                    class: body::class(name),
                }),
            }
        }
    }
    found
}

/// Ties a task to the one target that its own words promise, or else plainly speak of.
pub(super) fn tie_targets(plan: &mut Plan) {
    for task in &mut plan.tasks {
        let inside = plan
            .targets
            .iter()
            .find(|target| target.span.0 >= task.span.0 && target.span.1 <= task.span.1);
        let key = sameness::key(&task.text);
        let spoken = || {
            let mut near = plan.targets.iter().filter(|target| {
                let own = sameness::key(&target.subject);
                own.len() >= 3 && own.len() <= key.len() && sameness::overlap(&own, &key) >= 85
            });
            let first = near.next();
            first.filter(|_| near.next().is_none())
        };
        task.target = inside.or_else(spoken).map(|target| target.id.clone());
    }
}
