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
