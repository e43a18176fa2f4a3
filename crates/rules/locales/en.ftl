# Sentences of refused rules. Keys begin with rules-.

rules-unknown = There is no rule with the key “{ $key }”. Choose one from the list.
rules-missing = The rule “{ $title }” has no value for { $day }. Enter one with the paper it rests on, then try again.
rules-ambiguous = { $how_many } papers speak of the rule “{ $title }” on { $day }. End the earlier one, then try again.
rules-wrong_type = The value entered is not of the type of the rule “{ $title }”. Enter it again as that type.
rules-no_paper = No paper is named for the rule “{ $title }”. Give its number, day and issuer.
rules-unreadable = The rule “{ $title }”, which ships with the program, cannot be read. Tell the administrator.
