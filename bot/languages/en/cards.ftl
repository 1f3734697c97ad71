# What stands on cards. Discord's Markdown is used here and there: ** around bold words. Values are safe Markdown already.

# Above a card; a sign and the question follow: “Anna asked ❯ When did it launch?”
answer-asked = { $asker } asked
answer-asked-you = You asked
answer-earlier = Earlier
answer-about = Mission

# Below a quote
answer-fact = fact { $fact }
answer-line = { $source }, line { $line }
answer-omitted =
    { $count ->
        [one] … and { $count } more quote
       *[other] … and { $count } more quotes
    }
answer-page = Page { $page } of { $pages }
answer-revision = Knowledge revision { $revision }

# Short answers
answer-claimed = ⚠️ Claimed or disputed, not established
answer-disagree = ⚖️ The sources disagree
answer-yes = Yes: { $said }
answer-no-indeed = No: { $said }
answer-first = { $one } came first, then { $other }.
answer-later = { $one } came later, after { $other }.
answer-before = { $one } came before { $other }.
answer-between = { $gap } ({ $first } to { $last })
answer-and = and
answer-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
answer-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
answer-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
answer-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
answer-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
answer-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
answer-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
answer-events =
    { $count ->
        [one] { $count } event
       *[other] { $count } events, in order
    }
answer-summary = In short, in the sources’ own words

# Small print
answer-unsure = I am not sure of this: please check the quotes.
answer-fairly-sure = I am fairly sure of this, but not certain.
answer-read = I read “{ $word }” as “{ $meant }”.
answer-your-time = In your time zone: { $times }

# No answer
answer-no = I don’t know that
answer-nearby = **What I do know nearby** (not an answer to your question):
answer-no-told = My sources on { $missions } don’t say.
answer-no-source = My sources don’t say.
answer-no-mission = I have no document about { $mission }.
answer-no-mission-but = I have no document about { $mission }. I know { $missions }.
answer-no-value = The source leaves “{ $field }” blank.
answer-no-lost = Where the source would say so, its text has a gap.
answer-no-date = There is no such date. Is it a slip?
answer-no-comparison = My sources on { $mission } don’t say what is to be compared.
answer-no-try = { $search } looks through all passages, { $list } shows what I know.

# Small talk
answer-talk-hello = Hello! Ask me about a mission, for example: When did it launch?
answer-talk-thanks = You are welcome! Ask me anything else about the missions.
answer-talk-nothing = There are no words in that which I could look up. Ask me about a mission.
answer-talk-help = { $help } shows how to ask.

search-asked = { $asker } searched for
search-asked-you = You searched for
search-found =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages, the best first
    }
search-best =
    { $count ->
        [one] The best passage
       *[other] The best { $count } passages
    }
search-nothing = No passage matches
search-try = Other words may find more; { $list } shows which missions I know.

timeline-asked = Timeline
timeline-asked-all = Timeline of all missions
timeline-events =
    { $count ->
        [one] { $count } dated event
       *[other] { $count } dated events
    }
timeline-empty = I know of no dated events there
timeline-contested = ⚠️ claimed

fact-unknown = There is no such fact
fact-near = **Did you mean one of these?**
fact-try = { $ask } understands whole questions, too.

list-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
list-facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }
list-passages =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
list-collected =
    { $count ->
        [one] { $count } passage of collections
       *[other] { $count } passages of collections
    }
list-aliases = also: { $names }
list-empty = I know no missions yet
list-searchable = I know no missions; { $ask } and { $search } work on my collections all the same.

help-heading = Ask me about space missions
help-how = Mention me, write to me directly, or use { $ask }. Use your own words: typos are fine, and so are follow-ups such as “and when did they land?”.
help-examples = **For example:**
help-example-launch = When did { $mission } launch?
help-example-rocket = Which rocket launched { $mission }?
help-example-crew = Who was on board { $mission }?
help-example-landing = When did { $mission } land?
help-example-story = What happened on { $mission }?
help-example-field = { $field } of { $mission }?
help-fact = looks up one fact
help-timeline = shows what happened when
help-search = finds passages
help-list = shows which missions I know
help-privacy = tells what I keep about you
help-promise = Every answer quotes its sources word for word. ⚠️ marks claims, ⚖️ sources that disagree; what my sources don’t say, I don’t guess.

privacy-heading = What I keep about you
privacy-turns =
    To understand follow-ups, your last { $turns ->
        [one] { $turns } question
       *[other] { $turns } questions
    } in each channel, for at most { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, in memory only.
privacy-answers = To follow your edits and deletions: the text of the questions that I answered in channels, with the questions before them, and which message answers which; of all people together the last 5,000, until I am restarted, in memory only.
privacy-rest = How you voted; how often you asked lately, so that nobody asks too much; and for at most a day the language that you use Discord in. In memory only, until I am restarted at the latest.
privacy-counts = Otherwise I only count: how many questions there were, how they were answered and how fast. Not by whom.
privacy-log = I write no message text to a disk or into a log.
privacy-forget = The button below makes me forget all of that at once, but for how often you asked lately. My answers stay in their channels; 🗑️ takes one away.
privacy-forgotten = Done: I have forgotten your questions, your votes and your language.

status-well = All is well
status-unwell = Something is wrong
status-knowledge = Knowledge revision { $revision }, loaded { $since }
status-reloaded = Last reload: { $at }
status-refused = Last reload refused: { $at }
status-shard = Connection { $shard }: { $latency } ms, last event { $age } s ago
status-shard-down = Connection { $shard }: not open
status-more =
    { $count ->
        [one] and { $count } more connection
       *[other] and { $count } more connections
    }
status-offline = Not connected to Discord

reload-done = Reloaded: { $before } → { $after }
reload-same = Nothing has changed: still { $revision }
reload-same-note = The files say what they said before.
reload-no-changes = Missions, facts and passages are the same; what changed stands elsewhere, as in check questions or word lists.
reload-seconds =
    { $passed ->
        [0] In { $seconds } s; there are no check questions.
        [one] In { $seconds } s; { $passed } check question passed.
       *[other] In { $seconds } s; all { $passed } check questions passed.
    }
reload-missions-added = **Missions added:** { $count }
reload-missions-removed = **Missions removed:** { $count }
reload-missions-renamed = **Missions renamed:** { $count }
reload-facts-added = **Facts added:** { $count }
reload-facts-changed = **Facts changed:** { $count }
reload-facts-removed = **Facts removed:** { $count }
reload-passages-added = **Passages added:** { $count }
reload-passages-removed = **Passages removed:** { $count }
reload-more = … and { $count } more
reload-refused = Not reloaded
reload-kept = The knowledge from before still answers: { $revision }.
reload-problems = **Problems in the files:** { $count }

check-passed =
    { $passed ->
        [one] The one check question passes
       *[other] All { $passed } check questions pass
    }
check-none = This knowledge has no check questions
check-failed = Check questions: { $failed } failed, { $passed } passed
check-failures = **Check questions that fail:** { $count }
