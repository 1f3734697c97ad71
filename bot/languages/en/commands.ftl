# The commands as Discord shows them: names at most 32 characters, without spaces and capitals (the menu may have both),
# descriptions at most 100.

commands-mission-name = mission
commands-mission-description = Ask about space missions

commands-mission-ask-name = ask
commands-mission-ask-description = Ask a question; the answer quotes its sources
commands-mission-fact-name = fact
commands-mission-fact-description = Look one fact up
commands-mission-timeline-name = timeline
commands-mission-timeline-description = Dated events in order, as a picture and as text
commands-mission-search-name = search
commands-mission-search-description = Find the passages that match best
commands-mission-list-name = list
commands-mission-list-description = The missions that Altai knows about
commands-mission-help-name = help
commands-mission-help-description = How to ask
commands-mission-privacy-name = privacy
commands-mission-privacy-description = What Altai keeps about you, and how to have it forgotten

commands-option-question-name = question
commands-option-question-description = Your question, in your own words
commands-option-field-name = field
commands-option-field-description = What you want to know, such as the launch site
commands-option-query-name = query
commands-option-query-description = Words to look for
commands-option-mission-name = mission
commands-option-mission-description = The mission you mean; left out: all of them
commands-option-private-name = private
commands-option-private-description = Show it only to you

commands-mission-admin-name = mission-admin
commands-mission-admin-description = Keep Altai's knowledge in order
commands-mission-admin-reload-name = reload
commands-mission-admin-reload-description = Read the knowledge again and put it into use if it is in order
commands-mission-admin-status-name = status
commands-mission-admin-status-description = What is loaded, since when, and how the connection is
commands-mission-admin-check-name = check
commands-mission-admin-check-description = Ask the check questions of the loaded knowledge

commands-answer-this-name = Answer this
