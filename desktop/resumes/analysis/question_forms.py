"""Wordings of likely questions, as interviewers say them; `{x}` is what is asked about, `{y}` where or how long."""

from typing import Literal

QuestionKind = Literal[
    "opening",
    "motivation",
    "experience",
    "deed",
    "depth",
    "only stated",
    "missing",
    "role",
    "new role",
    "too short",
    "figure",
    "scale",
    "leadership",
    "leading work",
    "superlative",
    "gap",
    "change",
    "short stay",
    "seniority",
    "degree",
    "certificate",
    "language",
    "manner",
    "condition",
]

FORMS: dict[QuestionKind, tuple[str, ...]] = {
    "opening": (
        "So, tell me a bit about yourself and how you got here.",
        "Could you walk me through your background?",
        "Take me through your CV in two or three minutes, would you?",
    ),
    "motivation": (
        "What made you apply for this {x} position?",
        "Why this job, and why now?",
        "What is it about the {x} role that interests you?",
    ),
    "experience": (
        "Tell me about a time you worked with {x}.",
        "What have you done with {x} so far?",
        "Where have you used {x}, and what came of it?",
        "Can you give me an example of your work with {x}?",
    ),
    "deed": (
        "Tell me about a time you had to {x}.",
        "The job wants somebody to {x}. When did you last do that?",
        "How do you go about it when you have to {x}?",
    ),
    "depth": (
        "You've worked with {x} at {y}. What was the hardest part?",
        "Thinking of {x} at {y}: what would you do differently today?",
        "Talk me through what you did with {x} at {y}.",
    ),
    "only stated": (
        "I see {x} on your CV. Where have you actually used it?",
        "You list {x}. How deep does that go?",
        "What's the last thing you did with {x}?",
    ),
    "missing": (
        "We rely on {x} here. What experience do you have with it?",
        "I don't see {x} on your CV. How would you get up to speed?",
        "{x} would be new for you, it seems. How would you go about it?",
    ),
    "role": (
        "Tell me about your work as {x} at {y}.",
        "What has changed in the way you work since you began as {x}?",
        "Which part of the work as {x} do you like least?",
    ),
    "new role": (
        "You haven't worked as {x} yet. Why would you be right for it?",
        "What do you know about the work of {x}?",
        "How does what you've done prepare you for work as {x}?",
    ),
    "too short": (
        "We ask for {y} of {x}. How far along would you say you are?",
        "You've a little less time in {x} than we had in mind. Why should that not worry us?",
        "How would you make up for having less than {y} in {x}?",
    ),
    "figure": (
        "You write “{x}”. How did you measure that?",
        "How did you measure the {y}?",
        "“{x}”: where does that number come from?",
    ),
    "scale": (
        "You mention {x}. What was your own part in that?",
        "{x}: what did that size make difficult?",
        "Tell me more about {x}.",
    ),
    "leadership": (
        "You led people at {y}. How would they describe you?",
        "Tell me about the people you led at {y}. What was difficult about it?",
        "When you were leading at {y}, how did you deal with somebody who didn't perform?",
    ),
    "leading work": (
        "You say you led this at {y}. What did you decide yourself?",
        "Who else was in the work you led at {y}, and what was theirs?",
        "What nearly went wrong with the work you led at {y}?",
    ),
    "superlative": (
        "You write “{x}”. Compared with what?",
        "“{x}” is a strong word. What's behind it?",
    ),
    "gap": (
        "What did you do {y}?",
        "I see some time {y} that isn't covered. What happened there?",
        "Can you tell me about the time {y}?",
    ),
    "change": (
        "Why are you looking to leave {x}?",
        "You're still at {x}. What would make you move?",
        "What's missing for you at {x}?",
    ),
    "short stay": (
        "You were at {x} for {y}. Why did you leave?",
        "{y} at {x} isn't long. What happened?",
    ),
    "seniority": (
        "What makes you ready to work as {x}?",
        "You'd be stepping up to {x} here. What would be new for you?",
        "How does work as {x} differ from what you do now?",
    ),
    "degree": (
        "You come from {y}. How does that help you in this job?",
        "Your degree is in something else. How did you get into this field?",
        "We usually look for {x}. How have you made up for that?",
    ),
    "certificate": (
        "Do you hold {x}, or are you working towards it?",
        "Where do you stand with {x}?",
    ),
    "language": (
        "How comfortable are you with {x} at work?",
        "Could we do part of this conversation in {x}?",
    ),
    "manner": ("Tell me about a time when {x} mattered.", "Where in your work has {x} counted most?"),
    "condition": (
        "One practical thing: {x}. Would that work for you?",
        "The job comes with this: {x}. How do you feel about that?",
    ),
}

DOING_FORMS = (
    "What experience do you have of {x}?",
    "Tell me about {x}: what have you done there?",
    "When were you last involved in {x}?",
)
"""For what is itself a doing: "caring for ventilated patients"."""

LONG_FORMS = (
    "The advert says “{x}”. How close are you to that?",
    "“{x}”: what can you tell us about that?",
)
"""For what takes half a sentence of the job's own words."""

MANNER_FORMS: dict[str, tuple[str, ...]] = {
    "presenting": (
        "Tell me about a presentation that went well, and one that didn't.",
        "When did you last have to win over a room?",
    ),
    "explaining to non-specialists": (
        "How would you explain something you're working on to somebody outside your field?",
        "Tell me about a time you had to explain something complicated to people who weren't specialists.",
    ),
    "stakeholder management": (
        "Tell me about two people who wanted opposite things from you. What did you do?",
        "How do you keep the people around a project on board?",
    ),
    "negotiation": (
        "Tell me about a negotiation you're proud of.",
        "When did you last have to give something up to get a deal?",
    ),
    "training others": (
        "How do you bring somebody new up to speed?",
        "Tell me about somebody you've trained. What did you change because of them?",
    ),
    "leading people": (
        "How would your team describe the way you lead?",
        "Tell me about a difficult conversation with somebody you were responsible for.",
    ),
    "working in a team": (
        "Tell me about a time a team you were in didn't work well.",
        "What do you do when somebody in the team disagrees with you?",
    ),
    "communication": (
        "Tell me about a misunderstanding at work, and how you sorted it out.",
        "Give me an example of something difficult you had to tell somebody.",
    ),
    "meeting deadlines": (
        "Everything is urgent and you can't do it all. What do you do?",
        "Tell me about a deadline you nearly missed.",
    ),
    "attention to detail": (
        "Tell me about a mistake you caught that others missed.",
        "How do you check your own work?",
    ),
    "staying calm under pressure": (
        "Tell me about a day when everything went wrong at once.",
        "How do you keep your head when it gets hectic?",
    ),
    "solving problems": (
        "Tell me about the hardest problem you've solved lately.",
        "How do you go about a problem you've never seen before?",
    ),
    "dealing with customers": (
        "Tell me about an unhappy customer.",
        "When did you last go out of your way for somebody you served?",
    ),
    "taking initiative": (
        "What have you started without being asked?",
        "Tell me about something you changed because it bothered you.",
    ),
    "adapting": (
        "Tell me about a time the plan changed at the last minute.",
        "What's the last thing you taught yourself?",
    ),
    "creativity": (
        "Where did your best idea at work come from?",
        "Tell me about something you made that hadn't been there before.",
    ),
    "high standards of conduct": (
        "Tell me about a time when doing the right thing was awkward.",
        "What would you do if you saw a colleague cut a corner?",
    ),
}
