//! A carrier that writes down what it was given and answers as the story says.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use db::{Begun, Db, Entry};
use identity::api::{Post, Setup};
use identity::notify::{Carrier, Carriers, Carrying, NotSent, Notice, Obstacle, Reach};
use jobs::{End, Step, Worker};
use kernel::{Command, CommandId};
use testkit::TestDb;
use web::Texts;

use crate::people::Door;

/// Where the invented installation is reached.
pub(crate) const ADDRESS: &str = "https://htx.example.vn";

/// Carries nowhere.
#[derive(Debug)]
pub(crate) struct Bag {
    answers: Mutex<VecDeque<NotSent>>,
    notices: Mutex<Vec<Notice>>,
    house: (Db, authz::Actor),
}

impl Bag {
    pub(crate) fn notices(&self) -> Vec<Notice> {
        self.notices.lock().unwrap().clone()
    }

    /// What the next words are answered with; without an answer a word is taken.
    pub(crate) fn answer(&self, obstacle: Obstacle, status: Option<u16>) {
        let words = "554 5.7.1 https://htx.example.vn/kich-hoat/secret".to_owned();
        self.answers.lock().unwrap().push_back(NotSent {
            obstacle,
            status,
            words,
        });
    }

    /// Somebody else's act while a word is under way: were a transaction open, this one would wait for it in vain.
    async fn let_others_act(&self, at: usize) {
        let (db, actor) = &self.house;
        let command = Command::new(CommandId::named(&format!("meanwhile {at}")), ());
        let Begun::Fresh(tx) = db.begin(actor, &command).await.unwrap() else {
            panic!("a command of its own");
        };
        let entry = Entry::new("test.meanwhile", "test", at);
        tx.commit(entry, ()).await.unwrap();
    }
}

impl Carrier for Bag {
    fn carry<'a>(&'a self, notice: &'a Notice) -> Carrying<'a> {
        Box::pin(async move {
            let at = {
                let mut notices = self.notices.lock().unwrap();
                notices.push(notice.clone());
                notices.len()
            };
            self.let_others_act(at).await;
            match self.answers.lock().unwrap().pop_front() {
                Some(not_sent) => Err(not_sent),
                None => Ok(()),
            }
        })
    }
}

/// A door behind which letters go out.
#[derive(Debug)]
pub(crate) struct Office {
    pub(crate) door: Door,
    pub(crate) mail: Arc<Bag>,
    pub(crate) gateway: Arc<Bag>,
    worker: Worker,
}

fn bag(house: &TestDb) -> Arc<Bag> {
    Arc::new(Bag {
        answers: Mutex::default(),
        notices: Mutex::default(),
        house: (house.db.clone(), house.system()),
    })
}

impl Office {
    pub(crate) fn of(door: Door) -> Self {
        let (mail, gateway) = (bag(&door.house), bag(&door.house));
        let carriers = Carriers {
            mail: Some(Arc::clone(&mail) as Arc<dyn Carrier>),
            gateway: Some(Arc::clone(&gateway) as Arc<dyn Carrier>),
        };
        let worker = worker(&door, carriers.clone());
        let setup = Setup {
            reach: carriers.reach(),
            ..door.setup
        };
        Self {
            door: Door { setup, ..door },
            mail,
            gateway,
            worker,
        }
    }

    /// The same after its carriers were taken out of the configuration.
    pub(crate) fn without_carriers(self) -> Self {
        let worker = worker(&self.door, Carriers::default());
        let reach = Reach::default();
        let setup = Setup {
            reach,
            ..self.door.setup
        };
        Self {
            door: Door { setup, ..self.door },
            worker,
            ..self
        }
    }

    /// Runs the job that is due longest; none where nothing is.
    pub(crate) async fn run(&self) -> Option<End> {
        match self.worker.run_once(&self.door.house.db).await.unwrap() {
            Step::Ran(ran) => Some(ran.end),
            Step::Idle => None,
        }
    }
}

fn worker(door: &Door, carriers: Carriers) -> Worker {
    let texts = [web::TEXTS.as_slice(), identity::TEXTS.as_slice()].concat();
    let post = Post {
        carriers,
        keys: door.setup.keys.clone(),
        texts: Arc::new(Texts::load(&texts).unwrap()),
        address: format!("{ADDRESS}/"),
        house: "Liên minh Hợp tác xã tỉnh Mẫu".to_owned(),
        house_short: "Liên minh HTX tỉnh Mẫu".to_owned(),
    };
    Worker::new(identity::jobs::jobs(post)).unwrap()
}
