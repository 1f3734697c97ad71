# What is said around an answer: where it stands, and why there is none.

front-host-only = This knowledge is looked after by whoever hosts me; only they can have it read again.
front-mission-unknown = I know no mission “{ $mission }”. I know: { $known }.
front-silenced = I may not write in { $channel }, so I cannot answer you there. A moderator can allow it: I need Send Messages, in threads Send Messages in Threads.
front-answered-there = Answered: { $link }
front-answering = In answer to { $link }
