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
  "documents": {
    "label": "Document";
    "opening": "Opening the document";
    "backToAnswer": "Back to the answer";
    "allMaterial": "All material";
    "close": "Close the document";
    "tryAgain": "Try again";
    "missing": {
      "heading": "No such document";
      "text": "It may have been removed from the class since it was cited.";
    };
    "error": {
      "heading": "The document cannot be shown now";
    };
    "failed": {
      "heading": "This document could not be read";
    };
    "beingRead": {
      "heading": "Still being read";
      "text": "It opens here as soon as its pages have been read.";
    };
    "noSuchPage": "There is no page {page, number}";
    "noWords": "No words here";
    "chooseAnother": "Choose another page, or open the document from its beginning.";
    "readByOcr": "The words of this page were recognised in a picture ({confidence, number, percent} sure). Some may be wrong: compare them with the page.";
    "turner": {
      "label": "Pages";
      "previous": "Previous page";
      "next": "Next page";
      "page": "Page";
      "of": "of {pages, number}";
    };
    "zoom": {
      "label": "Size";
      "in": "Larger";
      "out": "Smaller";
    };
    "look": {
      "label": "Show";
      "page": "As page";
      "text": "As text";
    };
    "sheet": {
      "page": "Page {page, number}, as it was printed";
      "picture": "The picture";
      "drawing": "Drawing the page…";
      "failure": {
        "session": "Your session has ended. Sign in again to see the page; its words are below.";
        "gone": "The file is not there any more. Its words are below.";
        "unreadable": "This file cannot be drawn here. Its words are below.";
        "unreachable": "The page did not come. Its words are below; check your connection and try again.";
      };
    };
    "text": {
      "before": "Show what comes before";
      "after": "Show what comes after";
      "page": "Page {page, number}";
      "endOfPart": "End of this part";
      "endOfDocument": "End of the document";
    };
    "tutor": "Tutor";
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
  "materials": {
    "label": "Documents";
    "looking": "Looking for documents";
    "more": "Show more documents";
    "tryAgain": "Try again";
    "none": {
      "heading": "No material yet";
      "teacher": "Add the documents that the tutor may answer from: chapters, handouts, notes.";
      "student": "Your teacher has not added documents yet. The tutor answers from them once they are here.";
    };
    "page": {
      "title": "Material";
      "teacher": "The tutor answers your students from these documents, and from nothing else.";
      "student": "The tutor answers from these documents, and shows you where.";
    };
    "readerAway": "Documents are kept, but the service that reads them does not answer at the moment. They are read as soon as it is back.";
    "drop": {
      "label": "Drop documents here";
      "hint": "PDF, Markdown or plain text, single files or a whole folder, up to 50 MB each";
      "files": "Choose files";
      "folder": "Choose a folder";
    };
    "leftOut": "{count, plural, one {# file is} other {# files are}} of a kind that cannot be read, and left out: {names}.";
    "upload": {
      "label": "Files being sent";
      "sums": "{done, number} of {total, number} files sent";
      "moreWaiting": "{count, plural, one {# more file waits} other {# more files wait}} to be sent.";
      "sending": "Sending";
      "waiting": "Waiting to be sent";
      "dismiss": "Dismiss";
      "dismissOf": "Dismiss {name}";
      "alreadyHere": "This is already here as “{existing}”. Nothing was added.";
      "refused": {
        "empty": "This file is empty.";
        "tooLarge": "This file is larger than 50 MB. Split it, or leave out large pictures.";
        "lost": "The connection was lost while sending. Try it again.";
        "tooLong": "Sending took too long. Try it again.";
        "noAnswer": "The server gave no answer. Try it again.";
      };
    };
    "filter": {
      "name": "Find by name";
      "state": "State";
      "states": {
        "any": "All documents";
        "ready": "Ready";
        "warned": "With warnings";
        "being-read": "Being read";
        "failed": "Could not be read";
      };
      "looking": "Looking through all documents…";
      "found": "{count, plural, =0 {No document is like that.} one {# document} other {# documents}}";
    };
    "size": "{amount, number} {unit, select, bytes {bytes} other {{unit}}}";
    "added": "added";
    "pages": "{count, plural, one {# page} other {# pages}}";
    "passages": "{count, plural, one {# passage} other {# passages}}";
    "ready": "Ready";
    "failed": "Could not be read";
    "noReason": "No reason was given.";
    "stages": {
      "WAITING": "Waiting for its turn";
      "VALIDATE": "Checking the file";
      "EXTRACT": "Reading the pages";
      "OCR": "Reading words in pictures";
      "CHUNK": "Cutting it into passages";
      "EMBED": "Working out what passages mean";
      "INDEX": "Making passages findable";
      "READY": "Ready";
      "FAILED": "Could not be read";
    };
    "warnings": {
      "label": "Warnings";
      "readByOcr": "Page {page, number} was read by OCR, confidence {confidence, number, percent}.";
      "lowConfidence": "Page {page, number} was read by OCR, confidence low ({confidence, number, percent}): check its words.";
      "noText": "Page {page, number} has no words that can be read.";
      "more": "More in the document.";
    };
    "delete": "Delete";
    "deleteOf": "Delete {name}";
    "deleted": "“{name}” was deleted. The tutor does not answer from it any more.";
    "restored": "“{name}” is back.";
    "bin": {
      "heading": "Deleted documents";
      "until": "Can be brought back until";
      "restore": "Bring back";
      "restoreOf": "Bring back {name}";
      "more": "Show more";
    };
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
    "printAnswer": "Print this answer";
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
