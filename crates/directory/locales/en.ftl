# Areas, organisations, persons: the sentences of the screens.

## Common
directory-catalogues = Catalogues
directory-areas = Areas
directory-area = Area
directory-organisations = Organisations
directory-organisation = Organisations
directory-person = People
directory-name = Name
directory-kind = Kind
directory-code = Code
directory-level = Tier
directory-parent = Superior body
directory-began = There since
directory-first-day = First day
directory-last-day = Last day
directory-when = When
directory-basis = Basis
directory-source = Source
directory-check = Verification
directory-standing = Standing
directory-all = All
directory-now = now
directory-there = Active
directory-ended = Ended
directory-to_come = To come
directory-verified = Verified
directory-unverified = Not verified
directory-seen_on = not known; in the list of { $day }
directory-from_to = { $from } – { $to }
directory-from = from { $day }
directory-to = until { $day }
directory-since = since { $day }
directory-until = until { $day }
directory-leave = Not now
directory-changed = Last changed by { $by } at { $at }.

## Areas
directory-areas-find = Find an area
directory-areas-find-hint = Tone marks are not needed
directory-areas-found = { $n ->
    [one] { $n } area
   *[other] { $n } areas
}
directory-areas-found-many = The first { $n } areas; type more to narrow
directory-areas-none = No area has this name
directory-areas-none-why = Leave out “xã” or “huyện”, or type part of the name. The list has the provinces of the whole country; districts and communes so far those of Bình Phước before 01/07/2025 and of Đồng Nai since.
directory-areas-two_tiers = Map of { $day }: { $provinces } provinces and cities; { $communes } communes and wards in the list
directory-areas-three_tiers = Map of { $day }: { $provinces } provinces and cities; { $districts } districts and { $communes } communes in the list
directory-areas-others = Other provinces and cities
directory-areas-others-why = The list has their names only
directory-maps = Maps over time
directory-map-day = Map of
directory-map-until = Until { $day }
directory-map-since = Since { $day }
directory-map-taken = The list speaks since { $day }. Before that day the map is taken to have been the same.
directory-map-unverified = nobody has compared with a public text the name or kind of
directory-on-map = map of { $day }
directory-area-code = Official code
directory-area-unverified = nobody has compared with a public text the name or kind of this area on the day in view.
directory-area-there = On the map of today
directory-area-ended = No longer there
directory-area-to_come = Not yet there
directory-area-no-more = On { $day } this area was no longer there.
directory-area-not-yet = On { $day } this area was not yet there.
directory-area-taken = The list speaks since { $day }; before that day it is taken to have been there.
directory-area-today = On the map of today
directory-names = Names over time
directory-before = Before
directory-after = Afterwards
directory-merged-from-text = As published: { $text }
directory-inner = Directly within
directory-area-organisations = Organisations of the area
directory-area-organisations-all = With those of the areas within
directory-area_line-merged = merged on { $day }
directory-area_line-kept = kept, under another superior since { $day }
directory-area_line-renamed = renamed on { $day }
directory-area_line-part = in part, on { $day }
directory-level-province = Province
directory-level-district = District
directory-level-commune = Commune
directory-area_kind-province = Province
directory-area_kind-city = City under the centre
directory-area_kind-rural_district = Rural district
directory-area_kind-urban_district = Urban district
directory-area_kind-town = Town
directory-area_kind-provincial_city = Provincial city
directory-area_kind-commune = Commune
directory-area_kind-ward = Ward
directory-area_kind-township = Township
directory-area_kind-special_zone = Special zone
directory-area_count-province = { $n ->
    [one] { $n } province
   *[other] { $n } provinces
}
directory-area_count-city = { $n ->
    [one] { $n } city
   *[other] { $n } cities
}
directory-area_count-rural_district = { $n ->
    [one] { $n } rural district
   *[other] { $n } rural districts
}
directory-area_count-urban_district = { $n ->
    [one] { $n } urban district
   *[other] { $n } urban districts
}
directory-area_count-town = { $n ->
    [one] { $n } town
   *[other] { $n } towns
}
directory-area_count-provincial_city = { $n ->
    [one] { $n } provincial city
   *[other] { $n } provincial cities
}
directory-area_count-commune = { $n ->
    [one] { $n } commune
   *[other] { $n } communes
}
directory-area_count-ward = { $n ->
    [one] { $n } ward
   *[other] { $n } wards
}
directory-area_count-township = { $n ->
    [one] { $n } township
   *[other] { $n } townships
}
directory-area_count-special_zone = { $n ->
    [one] { $n } special zone
   *[other] { $n } special zones
}

## Organisations
directory-organisations-under = { $n } active on { $day }, within your scope
directory-organisations-caption = Organisations on { $day }
directory-organisations-find = Find by name or code
directory-organisations-none = No organisation within your scope yet
directory-organisations-none-why = Public bodies come with the lists of the province. Cooperatives, enterprises and banks are entered by officers.
directory-as-of = As of
directory-by-standing = Narrow by standing
directory-other-names = Other names
directory-under = Directly under it
directory-timeline = Timeline
directory-timeline-dots = Filled dot: has evidence or was verified
directory-merged = This record was the same as another and has been merged. The record in use:
directory-organisation-unverified = { $source }.
directory-organisation-unverified-none = entered without a paper.
directory-moment-began = Began
directory-moment-seen = In the list; before that day not known
directory-moment-ended = Ended
directory-moment-renamed = Renamed { $after }
directory-moment-renamed-before = Before: { $before }
directory-line-merged-from = Took over all of
directory-line-merged-into = Merged into
directory-line-kept-from = Goes on from
directory-line-kept-into = Goes on as
directory-line-renamed-from = Renamed from
directory-line-renamed-into = Renamed
directory-line-part-from = Took over a part of
directory-line-part-into = Handed a part over to
directory-organisation_kind-public_body = Public body
directory-organisation_kind-cooperative = Cooperative
directory-organisation_kind-union = Union of cooperatives
directory-organisation_kind-group = Cooperative group
directory-organisation_kind-enterprise = Enterprise
directory-organisation_kind-bank = Bank
directory-organisation_kind-fund = Fund
directory-organisation_kind-school = School
directory-organisation_kind-association = Association
directory-body_kind-state = Central state body
directory-body_kind-ministry = Ministry
directory-body_kind-party = Party body
directory-body_kind-council = People's Council
directory-body_kind-committee = People's Committee
directory-body_kind-department = Department of the province
directory-body_kind-office = Office
directory-body_kind-inspectorate = Inspectorate
directory-body_kind-agency = Agency, centre, board
directory-body_kind-division = Division
directory-body_kind-central_branch = Local branch of a central body
directory-body_kind-front = Fatherland Front
directory-body_kind-mass_organisation = Mass organisation
directory-body_kind-association = Association
directory-body_kind-alliance = Cooperative Alliance
directory-body_kind-press = Press, broadcaster
directory-body_kind-fund = Fund
directory-body_kind-bank = Bank
directory-body_kind-school = School
directory-body_kind-enterprise = Enterprise on public duty
directory-register = Enter an organisation
directory-rename = Rename

## People
directory-persons = People
directory-persons-under = { $n ->
    [one] { $n } person within your scope
   *[other] { $n } people within your scope
}
directory-persons-find = Find by name or phone number
directory-persons-none = Nobody within your scope yet
directory-persons-none-why = Each person is entered once. Accounts, members of cooperatives, learners and borrowers refer to this record, so a phone or identity number put right here is right everywhere. Begin with the directors and accountants of the cooperatives.
directory-person-name = Full name
directory-person-birth = Date of birth
directory-person-birth-hint = For example 02/03/1968; where only the year is known, 1968
directory-person-phone = Phone number
directory-person-id_number = Identity number
directory-person-id_number-hint = The 12 digits of the identity card, or the 9 of the older one
directory-person-id_number-kept = { $number } is kept. Leave this empty to keep it.
directory-person-place = Belongs to
directory-person-unknown = Not known
directory-person-area-hint = The officers of this area see the record
directory-person-organisation = Organisation
directory-person-organisation-hint = Full name, short name or code of the cooperative or body
directory-person-register = Enter a person
directory-person-register-what = Enters somebody who has no record. Look for the name or phone number first, so that nobody is entered twice.
directory-person-registered = The record of { $name } is there now.
directory-person-change = Change the record
directory-person-change-what = Whatever refers to this record shows what is new at once.
directory-person-changed = The record was changed.
directory-person-see_number = See the identity number
directory-person-number-audited = This look is written into the audit: who saw whose number, when and what for.
directory-person-number-seen = This look was written into the audit. The number stands on this page only, and is gone when you leave it.
directory-person-number-reason = What you need it for
directory-person-number-reason-hint = For example: comparing the loan file of HTX Bình Minh
directory-person-back = Back to the record
directory-person-alike = Records of the same name
directory-person-likely = May be one person

## Merging records
directory-merge = Merge duplicates
directory-merge-choose = Find the record that is the same as { $name }. Merge only when you are certain that both are one.
directory-merge-compare = Compare the two
directory-merge-what = Look at both sides with care. What is merged cannot be taken apart again.
directory-merge-told = The record { $merged } will be given up; the record { $kept } stays.
directory-merge-table = The two records beside each other
directory-merge-fact = What
directory-merge-given_up = Given up
directory-merge-kept = Stays
directory-merge-after = Afterwards
directory-merge-timeline = Entries on the timeline
directory-merge-turn = The other way round: keep the other record
directory-merge-sure = Merge these two records?
directory-merge-effect = Whatever refers to the record given up will show the one that stays. The record given up can still be read, with the reason, but stands in no list any more.
directory-merge-reason = How you know that they are one
directory-merge-reason-hint = For example: same certificate of registration, confirmed by the director
directory-merge-tick = I have compared both and am certain that they are one
directory-merge-act = Merge
directory-merge-done = Merged. This is the record that stays.
directory-merge-history = Records merged into this one
directory-moment-merged = Merged the duplicate
directory-merged-when = Merged on { $day }.
directory-merged-by = { $by }: { $reason }
directory-other-find = Find by name
directory-other-none-why = Type fewer words, or part of a name. Records outside your scope are not shown here.

## Succession
directory-succession = Record a successor
directory-succession-find = Find the successor of { $name }: whoever takes over all of it, or a part.
directory-succession-choose = Choose this one
directory-succession-what = Where all goes over, the predecessor ends on the day before; whoever answers for the successor sees every record of the predecessor.
directory-succession-now = { $from } is followed by { $to }.
directory-succession-how = How
directory-succession-body-merged = Merged as a whole
directory-succession-body-renamed = Renamed, otherwise the same
directory-succession-body-part = Only a part of its tasks
directory-succession-area-merged = Merged as a whole
directory-succession-area-kept = Kept, under another superior
directory-succession-area-part = Only a part of its territory
directory-succession-on = Since
directory-succession-basis-hint = Number, day, issuer
directory-succession-verified = I have compared this with the paper
directory-succession-act = Record the successor
directory-succession-done = The successor is recorded.
directory-save = Save

## My tasks
directory-mine = My tasks
directory-mine-first = Do this first
directory-mine-part-late = Late
directory-mine-part-week = Due this week
directory-mine-part-waiting = Waiting for my word
directory-mine-part-later = Later
directory-mine-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
directory-mine-more = { $n } more. Finish some of those above to see them.
directory-mine-late-by = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
directory-mine-today = Due today
directory-mine-left = { $n ->
    [one] { $n } day left
   *[other] { $n } days left
}
directory-mine-waits = { $n ->
    [one] Waiting { $n } day
   *[other] Waiting { $n } days
}
directory-mine-new = New today
directory-mine-due = Due { $day }
directory-mine-since = Since { $day }
directory-mine-empty = Nothing waits for you yet
directory-mine-empty-why = What you are to confirm, what falls due, what waits for your decision stands here, the late before the rest. When it is done it leaves the list by itself.
directory-mine-empty-areas = See the areas
directory-weekday-monday = Monday, { $day }
directory-weekday-tuesday = Tuesday, { $day }
directory-weekday-wednesday = Wednesday, { $day }
directory-weekday-thursday = Thursday, { $day }
directory-weekday-friday = Friday, { $day }
directory-weekday-saturday = Saturday, { $day }
directory-weekday-sunday = Sunday, { $day }

## Search
directory-search = Search
directory-search-words = Search everything
directory-search-what = Finds areas, organisations and other records within your scope.
directory-search-found = { $n ->
    [one] { $n } result for “{ $words }”
   *[other] { $n } results for “{ $words }”
}
directory-search-found-many = The first { $n } results for “{ $words }”; type more to narrow
directory-search-none = Nothing found
directory-search-none-why = Type fewer words, or part of a name. Records outside your scope are not shown here.

## Refusals
directory-load_reference-no_province = No province has the code { $code } since 01/07/2025. Đồng Nai is 75.
directory-id_number-not_digits = An identity number has digits only. Check it and enter the number on the card.
directory-id_number-length = An identity number has 12 digits, that of the older card 9; this one has { $digits }. Enter the whole number on the card.
directory-stale = { $by } changed this record at { $at }, after you opened the page. Load the page again, see what is there now and go on from it.
directory-register-no_area = There is no such area in the list. Choose again.
directory-register-no_parent = No such superior body within your scope. Write its name as papers do, or leave it empty.
directory-register-parent_not_there = On { $day } this superior body was not active. Choose another or correct the day.
directory-register-parent_several = Several bodies have this name: { $candidates }. Be more precise.
directory-register-parent_nearest = No body has exactly this name on that day. The nearest: { $candidates }.
directory-register-code_taken = The code { $code } belongs to an organisation of the same kind. Check it, or find that organisation in the list.
directory-register-same_name = { $name } is in the list already, of the same kind and area. If this is another of the same name, tick the box below and send again.
directory-rename-ended = On { $day } this organisation had ended, so it gets no other name.
directory-rename-not_after_the_last = It has its present name since { $day }. The day of the new one must be later.
directory-rename-same_name = The new name is the present one.
directory-rename-merged = This record has been merged into another. Rename the record in use.
directory-succession-no_successor = No such successor within your scope.
directory-succession-merged = One of the two records has been merged. Use the other.
directory-succession-itself = The successor must be another. Choose again.
directory-succession-other_tier = The chosen area is of another tier. Choose one of the same tier.
directory-succession-ended_before = The predecessor ended on { $day }. The succession must be on the day after.
directory-succession-not_yet = The predecessor is there only since { $day }. The succession must be later.
directory-succession-no_successor_yet = On { $day } the successor is not there. Check the day or choose another.
directory-succession-followed = The predecessor was followed as a whole on { $day }. Another successor must begin on that day too.
directory-succession-round = The chosen one itself went into this one before. Check which follows which.
directory-merge-itself = The two records are one.
directory-merge-no_kept = No such record to keep within your scope.
directory-merge-merged_already = One of the two records was merged before. Load the page again.
directory-merge-other_kind = The two records are of different kinds and cannot be merged.
directory-merge-of_the_lists = A body of the lists is kept. Merge the other record into it.
directory-merge-two_numbers = Each record has an identity number of its own, so these are two people.
directory-person-id_number_taken = Another record has this identity number. Find that person before entering a new one.
directory-person-no_place = There is no such area or organisation in the list. Choose again.
directory-person-no_organisation = No such organisation within your scope. Write its exact name or code, or leave it empty.
directory-person-organisation_several = Several organisations have this name: { $candidates }. Write the code in place of the name.
directory-person-organisation_nearest = No organisation has exactly this name. The nearest: { $candidates }.
directory-person-merged = This record has been merged into another. Change the record in use.
directory-person-no_number = No identity number is recorded here.
directory-birth-to_come = The birth lies after today. Check the year.
directory-birth-too_old = The birth lies more than { $years } years back. Check the year.

## Entering and renaming
directory-register-what = Enters an organisation that is not in the list. Look for its name or code first, so that none stands there twice.
directory-register-name = Full name
directory-register-short_name = Short name
directory-register-short_name-hint = For example: HTX Bình Minh
directory-register-code = Code
directory-register-code-hint = Number of registration or tax code
directory-register-choose = Choose
directory-register-parent-hint = As papers write it, for example: UBND xã Bom Bo
directory-register-from = Active since
directory-register-basis = Paper
directory-register-basis-hint = Number, day, issuer. Without one the record says “Not verified”.
directory-register-is_another = This is another organisation of the same name
directory-register-act = Enter
directory-register-done = { $name } is in the list now.
directory-rename-what = The former name stays on the timeline and is still found.
directory-rename-now = Present name: { $name }.
directory-rename-name = New name
directory-rename-from = From
directory-rename-done = Renamed { $name }.

directory-end-ended = It has ended already.
directory-end-not_yet = It was not there on { $day }.

## Areas by hand
directory-area-enter = Enter an area
directory-area-enter-inner = Enter an area within
directory-area-enter-what = For what the program's lists do not have yet. What is entered by hand, an update of the lists leaves alone.
directory-area-enter-within = Within { $area }.
directory-area-enter-province = A province or a city of that tier.
directory-area-enter-act = Enter it
directory-area-enter-done = The area was entered.
directory-area-entered-name = Name
directory-area-entered-name-hint = Without its kind: Bù Đăng
directory-area-entered-from = There since
directory-area-code-hint = Province 2 digits, district 3, commune 5
directory-area-reason = Reason
directory-area-correct = Put right
directory-area-correct-what = Puts right what was entered wrongly. Where an area became another, record the succession.
directory-area-correct-now = { $area }, known since { $day }. An empty day leaves it as it is.
directory-area-correct-act = Save
directory-area-correct-done = The area was put right.
directory-area-close = Close
directory-area-close-what = For an area that ends and that no other follows as a whole.
directory-area-close-now = After its last day { $area } is on the map no more. What was recorded stays visible.
directory-area-close-act = Close it
directory-area-close-done = The area was closed.
directory-area-code_taken = This is the code of { $name }. Check it in the state's list.
directory-area-name = The name stands on one line, of at most { $most } characters.
directory-area-same_name = Beside it there is one of this kind and name. Check whether it was entered already.
directory-area-parent_tier = Such an area does not lie in the one chosen. Choose another kind.
directory-area-parent_not_there = On { $day } the area above it was not there. Check the day.
directory-area-other_tier = An area keeps its tier. Choose a kind of this tier; for another, enter a new area and record the succession.
directory-area-no_day = Give the day since which it is there.
directory-area-bound = The day follows from the succession of { $day } and is not changed by itself.
directory-area-too_late = It must begin before { $day }.
directory-area-already_ended = It ended after { $day } already.
directory-area-before_it_began = Its last day cannot lie before { $day }, its first.
directory-area-inner_remain = { $count } areas within it are there after that day, such as { $first }. Close or follow them first.
directory-area-digits = The code has { $digits } digits.
directory-area-basis = Cite the paper on one line, of at most { $most } characters.
directory-area-why = Give the reason on one line, of at most { $most } characters.
