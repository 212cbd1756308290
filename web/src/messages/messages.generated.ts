/* Written by npm run generate from the English messages. */
export interface Messages {
  "classrooms": {
    "joinCode": "Join code";
    "copyJoinCode": "Copy join code";
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
  "ui": {
    "loading": "{label}…";
    "percent": "{percent, number} %";
    "copy": "Copy";
    "copied": "Copied";
    "connectionLost": "The connection was lost. {what, select, answer {The answer} alerts {Alerts} progress {Progress} other {It}} will go on where it stopped as soon as it is back.";
    "cannotBeShown": "{what, select, answer {The answer} alerts {Alerts} progress {Progress} other {It}} cannot be shown any longer. Reload the page to try again.";
    "tryAgain": "Try again";
  };
}
