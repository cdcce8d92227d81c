"""What people say on ordinary days: notes of two years, by stage of the work; {thing} is a word of their trade."""

STAGES = ((0.12, "brief"), (0.28, "plan"), (0.72, "delivery"), (0.9, "review"), (9.0, "aftercare"))
"""Up to which share of a project's time each stage lasts."""

OURS = {
    "brief": (
        "Went through the brief. What matters most: {thing}.",
        "Asked who signs off {thing}; two names, one veto.",
        "What would make it a success? More calls about {thing}, fewer about prices.",
        "Brief, third reading. Struck half of the wishes, they agreed.",
        "Explained what we need before we can start with {thing}.",
    ),
    "plan": (
        "Plan discussed week by week. They want {thing} first.",
        "Why four weeks for {thing}? Showed the steps; accepted.",
        "Agreed who answers questions about {thing} while they are away.",
        "Budget for {thing} confirmed. No surprises, please.",
        "Chose search ads over banners; wrote down why.",
    ),
    "delivery": (
        "Told what was done this week: {thing}. No questions.",
        "Ready to look at: {thing}. They will by Friday.",
        "Short call, on plan. Next: {thing}.",
        "Asked for the missing texts about {thing}.",
        "Showed {thing} on the screen. Liked it, smaller type please.",
        "Moved {thing} by a week together, launch stays.",
        "They had an idea about {thing}; noted for the next order.",
        "Numbers of the week: up a little. Talked mostly about {thing}.",
        "Reminded of the pictures for {thing}. Tomorrow, surely.",
    ),
    "review": (
        "Review: nine points, most about {thing}.",
        "Went through the list, agreed on {thing}.",
        "Asked for a written yes to {thing}.",
        "Two points open, both small; done with {thing}.",
    ),
    "aftercare": (
        "How is it going? Well, they are proud of {thing}.",
        "First numbers since the launch, good ones for {thing}.",
        "Offered a look at {thing} in spring; they will think.",
        "A quarter later: fine. Asked what is next for {thing}.",
        "Sent a case from another client; talked about {thing}.",
    ),
}

THEIRS = {
    "brief": (
        "Wanted to know when we begin with {thing}.",
        "One more wish: {thing}. Put on the list.",
        "The director has another idea of {thing}.",
    ),
    "plan": (
        "Asked about the price of {thing}. As agreed.",
        "Their programmers doubt {thing}. Sent the statistics.",
        "Asked for the plan as one page, for the board.",
    ),
    "delivery": (
        "Where do we stand with {thing}? On plan, told the date.",
        "{thing} looked broken on an old phone. Fixed by noon.",
        "Found a spelling mistake in {thing}. Corrected while we talked.",
        "Heard nothing for a while and worried about {thing}.",
        "The pop-up window has to go. Agreed.",
    ),
    "review": (
        "Not what they expected of {thing}. Went through the brief.",
        "New colleague, new eyes: three questions about {thing}.",
        "When do we go live? Named the day.",
    ),
    "aftercare": (
        "Site down for ten minutes. Their host; told them.",
        "Wants a small change in {thing}.",
        "Asked for a price for more of {thing}.",
    ),
}

LETTERS_OURS = (
    "Summary of our call, with dates.",
    "Screens of {thing} for approval.",
    "Report of the month, one page.",
    "Offer for {thing}.",
    "Link to {thing}, with the password by phone.",
)
LETTERS_THEIRS = (
    "Texts for {thing}, first half.",
    "Thank you, looks good.",
    "Pictures of {thing} attached.",
    "Can we move our call to tomorrow?",
    "Yes to {thing}.",
)
NOTES = (
    "Stand-up: {thing} on plan.",
    "Asked design about {thing}; tomorrow.",
    "Hours for {thing} are nearly used up.",
    "Tom found three searches worth a page about {thing}.",
)
PROMISES = (
    "Summary of the call",
    "Second version of {thing}",
    "Price for {thing}",
    "Answer about {thing}",
    "Numbers for {thing}",
)
REQUESTS = ("Texts for {thing}", "Pictures of {thing}", "A yes or no to {thing}", "Access to their statistics")
