# What went wrong and what to do about it. Moments ($again) are Discord's own marks and read "in 20 seconds".

errors-cooldown-user = Not so fast, please: you can ask me again { $again }.
errors-cooldown-channel = There is much to answer in this channel; I answer here again { $again }.

errors-moderators-only = Only those who may manage this server can do that.
errors-server-only = That works in a server only.
errors-not-yours = Only the person who asked, or a moderator, can do that.

errors-question-empty = There is no question in that. Ask me something like “{ $example }”.
errors-question-too-long =
    { $limit ->
        [one] That question is too long: I read up to { $limit } character.
       *[other] That question is too long: I read up to { $limit } characters.
    }

errors-button-stale = I no longer know what this button belongs to. Please ask again with { $command }.
errors-nothing-more = That was all; there is nothing more to show.
errors-reload-running = The knowledge is being read again already; please wait until that is done.

errors-failed = Something went wrong on my side; asking again may help. If it does not, tell whoever runs me this number: `{ $id }`.

errors-permission-missing = I cannot do that here, because I lack a permission: { $permission }. A moderator can give it to me.
errors-permission-view-channel = View Channel
errors-permission-send-messages = Send Messages
errors-permission-send-messages-in-threads = Send Messages in Threads
errors-permission-embed-links = Embed Links
errors-permission-attach-files = Attach Files
errors-permission-read-message-history = Read Message History
