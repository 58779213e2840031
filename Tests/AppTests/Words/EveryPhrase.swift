@testable import App
import Attachments
import Domain

extension SaidInChinese {
    /// Refusals and faults of forms, of files and of calls.
    static var phrases: [String] {
        (refusals + fields.map(\.message)).map { $0.text(.zh) }
    }

    private static var refusals: [Phrase] {
        every(after: everyFileRefusal).map(RefusedFileWords.phrase)
            + AttachmentRefusal.allCases.map { RefusedFile.refused($0).phrase }
            + [
                RefusedFile.missing.phrase, RefusedFile.notAPicture.phrase, OfficerPhrases.signInRefused,
                AccountPhrases.notOneself, AccountPhrases.notOneselfDisabled, AccountPhrases.administrators,
                DisclosurePhrases.alreadyInProgress(.awaitingStation), DisclosurePhrases.alreadyPublished,
                DisclosurePhrases.notPublic, DisclosurePhrases.notStanding, DisclosurePhrases.nothingToCopy,
                UploadPhrases.hasProblems, UploadPhrases.notReadable(.reading),
                UploadPhrases.notReadable(.read),
                UploadPhrases.notReadable(.refused), UploadPhrases.notReadable(.stored),
                BulkReviewWords.notFound,
                ReviewPhrases.calendarGap(CalendarGap(year: 2027)),
            ]
            + [JSONParser.Fault.Kind.syntax, .encoding, .tooDeep, .duplicate, .outOfRange].map {
                JSONParser.Fault(kind: $0, at: 7).phrase
            }
    }

    private static var fields: [FieldProblem] {
        PasswordRules.Fault.allCases.map(OfficerPhrases.passwordFault)
            + ReviewDeed.allCases.map(ReviewFaults.reasonMissing)
            + [
                OfficerPhrases.oldPasswordWrong, OfficerPhrases.passwordsDiffer, AccountPhrases.loginUnusable,
                AccountPhrases.loginTaken, AccountPhrases.nameMissing, AccountPhrases.nameTooLong,
                AccountPhrases.unitMissing, AccountPhrases.reasonMissing, UnitPhrases.nameMissing,
                UnitPhrases.nameTooLong, UnitPhrases.phoneUnusable, UnitPhrases.wrongLevel,
                UnitPhrases.kindTaken,
                UnitPhrases.kindMissing, UnitPhrases.fieldMissing, UploadPhrases.reasonMissing,
                UploadPhrases.replaceUnticked, ReviewFaults.reasonTooLong, ReviewFaults.reasonSensitive,
                ReviewFaults.date, ReviewFaults.time, ReviewFaults.notAhead, CallProblems.ifMatch,
                CallProblems.versionMissing, CallProblems.unknown("x"), CallProblems.twice("x"),
                CallProblems.missing("x"), CallProblems.kind("x", Phrase(zh: "整数", en: "a whole number")),
            ] + places
    }

    private static var places: [FieldProblem] {
        let village = TestCounty.village
        return [
            PlacePhrases.nameMissing, PlacePhrases.nameTooLong, PlacePhrases.codeUnreadable,
            PlacePhrases.codeTaken, PlacePhrases.parentMissing, PlacePhrases.householdsUnusable,
            PlacePhrases.zoneNameTaken, PlacePhrases.unreadableFile, PlacePhrases.emptyFile,
            PlacePhrases.fileMissing, PlacePhrases.unreadableCode(3, "甲"), PlacePhrases.unusableName(3),
            PlacePhrases.wrongParent(3, village), PlacePhrases.unusableHouseholds(3),
            PlacePhrases.duplicateCode(3), PlacePhrases.outside(3, village), PlacePhrases.orphan(3, village),
        ]
    }
}
