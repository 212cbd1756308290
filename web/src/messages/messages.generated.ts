/* Written by npm run generate from the English messages. */
export interface Messages {
  "classrooms": {
    "joinCode": "Join code";
    "copyJoinCode": "Copy join code";
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
