/* Written by npm run generate from the English messages. */
export interface Messages {
  "classrooms": {
    "joinCode": "Join code";
    "copyJoinCode": "Copy join code";
    "myClasses": "My classes";
    "hello": "Hello, {name}";
    "looking": "Looking for your classes";
    "none": "No classes yet";
    "noneFor": {
      "STUDENT": "Ask your teacher for the code of your class and enter it below.";
      "TEACHER": "Create your first class, add a document to it, and give your students its code.";
      "PARENT": "Following a child’s classes is not part of this version yet. Your account is ready for it.";
      "ADMIN": "As an admin you manage people. Classes appear here once you are a member of one.";
      "INTEGRATOR": "This account belongs to a program of another system. Classes appear here once it is a member of one.";
    };
    "more": "Show more classes";
    "youTeach": "You teach this class";
    "youLearn": "You learn here";
    "documents": "{count, plural, one {# document} other {# documents}}";
    "documentsAtLeast": "{count, number}+ documents";
    "next": {
      "goOn": "Go on with “{title}”";
      "take": "Take “{title}”";
      "ask": "Ask the tutor";
      "noMaterial": "No material yet: look in later";
      "addFirst": "Add the first document";
      "watch": "Watch “{title}”";
      "share": "Share the join code";
    };
    "opening": "Opening the class";
    "cannotOpen": "This class cannot be opened now";
    "noSuch": "No such class";
    "noSuchLead": "It may have been closed, or you are not a member of it. Join it with the code that its teacher shows.";
    "tab": {
      "material": "Material";
      "tutor": "Tutor";
      "quizzes": "Quizzes";
      "people": "People";
    };
    "create": "Create a class";
    "newClass": "A new class";
    "name": "Name";
    "nameHint": "As your students will see it, for example “Biology 9b”.";
    "subject": "Subject";
    "cancel": "Cancel";
    "createIt": "Create the class";
    "join": "Join a class";
    "joinHint": "The code that your teacher shows, 8 letters and digits.";
    "joinIt": "Join";
    "peopleLead": "Students join with this code, on their own page under “Join a class”.";
    "notOpen": "This is not open to your account";
    "toClass": "Go to the class";
    "lookingWho": "Looking who is here";
    "teacher": "Teacher";
    "since": "since <time></time>";
    "morePeople": "Show more people";
  };
  "errors": {
    "sessionEnded": "Your session has ended. Sign in again to go on.";
    "forbidden": "This is not open to your account. Ask the teacher of the class if it should be.";
    "notFound": "This does not exist, or is not shared with you.";
    "rateLimited": "That was a lot at once. Wait a moment and try again.";
    "unavailable": "A part of the service does not answer at the moment. Nothing is lost; try again shortly.";
    "ourFault": "Something went wrong on our side. Try again; if it stays, tell your school.";
    "unreachable": "The server cannot be reached. Check your connection and try again.";
    "noAnswer": "The server gave no answer. Try again.";
  };
  "proctoring": {
    "notice": {
      "heading": "What is observed, and why";
      "why": "So that everybody’s result means the same, your teacher sees how the quiz was taken. During the quiz, and only then, this page records the times of:";
      "tab": "switching to another tab or app, and for how long";
      "window": "working in another window, and for how long";
      "fullScreen": "leaving full screen, where your device has it";
      "copy": "copying and pasting: that it happened and how many characters";
      "print": "printing the page";
      "never": "No camera, no microphone, no screen, and nothing of what you write, copy or look at elsewhere. You see the record while it is made. It leads to no mark by itself: a person looks at it, and you can explain what happened.";
      "fromTeacher": "Your teacher adds";
    };
    "panel": {
      "label": "What is being recorded";
      "heading": "Being recorded";
      "fullScreen": "Full screen";
      "what": "Times only. Nothing you write, copy or look at elsewhere.";
      "lost": "The connection is lost. Go on: your answers and this record are kept here and sent as soon as it is back{count, plural, =0 {} other { (# waiting)}}.";
      "nothing": "Nothing yet.";
    };
    "recorded": {
      "HEARTBEAT": "The page was open";
      "TAB_HIDDEN": "Another tab or app covered this page";
      "TAB_VISIBLE": "This page was in view again";
      "WINDOW_BLURRED": "Another window was in use";
      "WINDOW_FOCUSED": "This window was in use again";
      "FULLSCREEN_EXITED": "Full screen was left";
      "FULLSCREEN_ENTERED": "Full screen was entered";
      "COPY": "Something was copied";
      "PASTE": "Something was pasted";
      "PRINT": "The page was printed";
      "characters": "{count, plural, one {(# character)} other {(# characters)}}";
    };
    "alerts": {
      "heading": "Alerts";
      "list": "Alerts";
      "new": "New alerts";
      "what": "Alerts";
      "calmHeading": "All calm";
      "calm": "Alerts appear here by themselves as soon as something is observed.";
      "earlier": "Show earlier alerts";
      "gone": "Somebody whose account is gone";
      "since": "since <time></time>";
      "at": "at <time></time>";
      "spoken": "{name}: {what}. {importance}.";
      "spokenLasting": "{name}: {what}, {duration}. {importance}.";
    };
    "connection": {
      "connecting": "Connecting";
      "live": "Live";
      "lost": "Connection lost";
      "ended": "Ended";
      "refused": "Not available";
    };
    "kinds": {
      "TAB_HIDDEN": "Another tab or app covered the quiz";
      "WINDOW_BLURRED": "Worked in another window";
      "FULLSCREEN_EXIT": "Left full screen";
      "COPY": "Copied something";
      "PASTE": "Pasted something";
      "PRINT": "Printed the page";
      "MONITOR_LOST": "The page gave no sign of life";
    };
    "kindsAfter": {
      "TAB_HIDDEN": "another tab or app covered the quiz";
      "WINDOW_BLURRED": "worked in another window";
      "FULLSCREEN_EXIT": "left full screen";
      "COPY": "copied something";
      "PASTE": "pasted something";
      "PRINT": "printed the page";
      "MONITOR_LOST": "the page gave no sign of life";
    };
    "classes": {
      "TECHNICAL": "Technical, help first";
      "INFO": "For information";
      "WARNING": "Worth a look";
      "EVIDENCE": "Worth a review";
    };
    "duration": {
      "moment": "less than 1 s";
      "seconds": "{seconds, number} s";
      "minutes": "{minutes, number} min";
      "both": "{minutes, number} min {seconds, number} s";
    };
  };
  "session": {
    "openingClasses": "Opening your classes";
    "unreachable": "We cannot reach the server";
    "signIn": "Sign in";
    "signInLead": "Good to see you. Your classes are waiting.";
    "signInToGoOn": "Sign in to go on where you were.";
    "newHere": "New here? <link>Make an account</link>";
    "email": "E-mail";
    "password": "Password";
    "signUp": "Make an account";
    "signUpLead": "You begin as a student. Teachers are given their role by their school.";
    "makeAccount": "Make the account";
    "haveOne": "You have one? <link>Sign in</link>";
    "name": "Name";
    "nameHint": "As your class will see it.";
    "passwordHint": "At least 8 characters.";
    "schoolCode": "School code (optional)";
    "schoolCodeHint": "If your school gave you one.";
    "whatItDoes": "What ensureStudy does";
    "promise": "Every answer shows <mark>the very line it stands on</mark>";
    "promiseLead": "Ask the documents your class was given. When they do not hold the answer, you are told so.";
  };
  "shell": {
    "skip": "Skip to the content";
    "home": "ensureStudy, my classes";
    "opening": "Opening";
    "role": {
      "STUDENT": "Student";
      "TEACHER": "Teacher";
      "PARENT": "Parent";
      "ADMIN": "Admin";
      "INTEGRATOR": "Integrator";
    };
    "signOut": "Sign out";
    "signOutFailed": "Not signed out: no connection. Try again.";
    "switchToDark": "Switch to dark appearance";
    "switchToLight": "Switch to light appearance";
    "language": "Language";
    "connectionLost": "The connection is lost; trying again…";
    "stumbled": "This page stumbled";
    "stumbledLead": "Nothing you saved is lost. If it happens again, tell your school what you were doing.";
    "loadAgain": "Load it again";
    "nothingHere": "There is nothing here";
    "nothingHereLead": "The address may be mistyped, or what it led to is not shared with you.";
    "notFound": "Not found";
    "toMyClasses": "Go to my classes";
  };
  "tutor": {
    "title": "Tutor";
    "source": "Source {number, number}: {place}";
    "placeOnPage": "{name}, page {page, number}";
    "closedDocument": "a document that cannot be opened now";
    "sources": "Sources";
    "documentGone": "The document was removed, or cannot be reached now.";
    "question": "Your question";
    "placeholder": "Ask about your material";
    "ask": "Ask";
    "tooLong": "{over, plural, one {# character} other {# characters}} too many: a question may have {max, number}.";
    "hint": "Answers come from your class’s documents only. Enter asks, Shift+Enter begins a new line.";
    "earlier": "Earlier conversations";
    "aConversation": "A conversation";
    "newConversation": "New conversation";
    "conversation": "Conversation";
    "opening": "Opening the conversation";
    "noSuch": "No such conversation";
    "noSuchLead": "Conversations are private: only the person who asked can open one.";
    "beginNew": "Begin a new one";
    "welcome": "What would you like to understand?";
    "welcomeLead": "Ask in your own words. Every claim in the answer carries a number; press it to see the very line it stands on. What your documents do not hold, the tutor will not make up.";
    "sending": "Sending…";
    "youAsked": "You asked: ";
    "writing": "Writing…";
    "lookingThrough": "Looking through your material…";
    "answer": "Answer";
    "askAgain": "Ask again";
    "outcome": {
      "ABSTAINED": "Not in your material";
      "BLOCKED": "The tutor does not answer this";
      "REDIRECTED": "Back to the subject";
      "ESCALATED": "Please talk to somebody";
      "STOPPED": "Stopped";
      "FAILED": "The answer could not be finished";
    };
    "outcomeNext": {
      "ABSTAINED": "Try other words, name the topic more exactly, or ask your teacher whether a document is missing.";
      "BLOCKED": "Ask about the material of your class instead.";
      "REDIRECTED": "Tell the tutor what you have tried, or ask about one step.";
      "ESCALATED": "A person can help you with this. You are not alone with it.";
      "STOPPED": "Ask again whenever you like.";
      "FAILED": "Ask again; your question is kept.";
    };
    "generator": {
      "MODEL": "Written by a language model from your material.";
      "FALLBACK_MODEL": "Written by the second language model from your material.";
      "CACHE": "Answered before, from the same material.";
      "EXTRACTIVE": "Quoted from your material, no language model.";
    };
    "searched": "Searched {materials, plural, one {# document} other {# documents}} and {passages, plural, one {# passage} other {# passages}}{retrieval, select, HYBRID {, by meaning and by words} KEYWORD {, by words} other {}}.";
  };
  "ui": {
    "loading": "{label}…";
    "percent": "{percent, number} %";
    "copy": "Copy";
    "copied": "Copied";
    "connectionLost": "The connection was lost. {what, select, answer {The answer} alerts {Alerts} progress {Progress} other {It}} will go on where it stopped as soon as it is back.";
    "cannotBeShown": "{what, select, answer {The answer} alerts {Alerts} progress {Progress} other {It}} cannot be shown any longer. Reload the page to try again.";
    "tryAgain": "Try again";
    "undo": "Undo";
    "close": "Close";
    "notices": "Notices";
  };
}
