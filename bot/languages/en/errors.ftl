# What went wrong and what to do about it. Moments ($again) are Discord's own marks and read "in 20 seconds".

errors-cooldown-user = Not so fast, please: you can ask me again { $again }.
errors-cooldown-channel = There is much to answer in this channel; I answer here again { $again }.

errors-moderators-only = Only those who may manage this server can do that.
errors-not-yours = Only the person who asked, or a moderator, can do that.

errors-question-empty = There is no question in that. Ask me something like “{ $example }”.

errors-button-stale = I no longer know what this button belongs to. Please ask again with { $command }.
errors-nothing-more = That was all; there is nothing more to show.

errors-failed = Something went wrong on my side; asking again may help. If it does not, tell whoever runs me this number: `{ $id }`.
