# The picture of a timeline: the words on it, and those that stand for it. The documents' own words stay as they are.

picture-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
picture-events =
    { $count ->
        [one] { $count } dated event
       *[other] { $count } dated events
    }
picture-scale = To scale
picture-scale-busy = To scale; below, the busiest part again, larger
picture-scale-common = All to one scale
picture-scale-launch = Time since launch, on a shrinking scale
picture-scale-first = Time since the beginning, on a shrinking scale
picture-launch = launch
picture-first = start
picture-before = before
picture-after = later

picture-claim = claim
picture-claims = Hollow signs: claimed or disputed
picture-some-events = In words: { $shown } of { $count } events
picture-some-missions = Shown: { $shown } of { $count } missions

picture-month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
picture-month-alone = { picture-month }
picture-date-day-month = { $day } { $month }
picture-date-day = { $day } { $month } { $year }
picture-date-month = { $month } { $year }
picture-date-time = { $date }, { $time } UTC

picture-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
picture-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
picture-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
picture-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
picture-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
picture-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

picture-description = Timeline of { $missions }, { $events }.
picture-more = And { $count } more.

picture-failed = The picture could not be drawn; the text tells the same.
