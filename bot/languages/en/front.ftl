# What is said around an answer: where it stands, and why there is none.

front-host-only = This knowledge is looked after by whoever hosts me; only they can reload it.
front-mission-unknown = I don’t know a mission called “{ $mission }”. I know: { $known }.
front-silenced = I may not write in { $channel }, so I cannot answer you there. A moderator can allow it: I need Send Messages, in threads Send Messages in Threads.
front-answered-there = Answered: { $link }
front-answering = In answer to { $link }
front-mission-none = I know of no missions yet, so there is none called “{ $mission }” to choose. Leave the mission out and ask away.
front-mission-nearest =
    I don’t know a mission called “{ $mission }”. The nearest that I know: { $known } and { $count ->
        [one] one other mission
       *[other] { $count } other missions
    }.
front-fact-others =
    { $count ->
        [one] One more mission has this field
       *[other] { $count } more missions have this field
    }; choose a mission to see its own.
front-shared-already = This answer is shared already.
front-command-changed = This command has changed since. Discord may take a while to show the new one; restarting Discord, or Ctrl+R on a computer, helps.
