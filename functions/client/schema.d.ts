// Made by `npm run client` from /api/v1/openapi.json 36cf8a02d3e25612
export interface paths {
    "/cells.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as one JSON document */
        get: operations["registerJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cells.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as CSV */
        get: operations["registerCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cells.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as an Excel workbook */
        get: operations["registerXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger as an Excel workbook: every application that one may list, and its rectification items */
        get: operations["ledgerXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress as an Excel workbook: by district, by category and day by day */
        get: operations["progressXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every district’s numbers as CSV */
        get: operations["progressCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an upload */
        post: operations["askUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/evidence/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download evidence */
        get: operations["readEvidence"];
        put?: never;
        /** Complete an upload */
        post: operations["completeUpload"];
        /** Remove evidence */
        delete: operations["detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your office’s notes */
        get: operations["listNotes"];
        put?: never;
        /** Add a note */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note of your own */
        delete: operations["removeNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List applications: one’s own, one’s district’s, or all; by state and then oldest first */
        get: operations["listApplications"];
        put?: never;
        /** Open a draft; with from, begun from the answers of one’s own application or of one that was named */
        post: operations["openDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an application */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        /** Save a draft */
        patch: operations["saveDraft"];
        trace?: never;
    };
    "/applications/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read its trail */
        get: operations["readTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/screen-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up for screening */
        post: operations["screen-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recommend to the city */
        post: operations["recommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the recommendation back */
        post: operations["recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not recommend */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up for assessment */
        post: operations["assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save the scores */
        post: operations["score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign reviewers */
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a conflict */
        post: operations["recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/plan-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan a site visit */
        post: operations["plan-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/record-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the site visit */
        post: operations["record-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return for correction */
        post: operations["return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as not passed */
        post: operations["fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for rectification */
        post: operations["rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/answer-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the answer */
        post: operations["answer-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/reopen-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen the item */
        post: operations["reopen-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/close-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the rectification */
        post: operations["close-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/sign-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the close-out */
        post: operations["sign-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a star */
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send back to assessment */
        post: operations["send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the proposal */
        post: operations["sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold the objection */
        post: operations["uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss the objection */
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the cell */
        post: operations["name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start re-verification */
        post: operations["review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the name */
        post: operations["keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke the name */
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the register */
        get: operations["searchRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cells/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cell */
        get: operations["readCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public notices of a programme, newest first */
        get: operations["listNotices"];
        put?: never;
        /** Publish signed proposals as one notice */
        post: operations["publishNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notice with its lines */
        get: operations["readNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{batch}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name what a notice published, once it is over */
        post: operations["nameNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{batch}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a notice off before anything of it is named */
        post: operations["callOffNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{batch}/{application}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a line of a running notice; only the city’s office reads it */
        post: operations["raiseObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Divisions: those below a parent, or those found by name, code, pinyin or pinyin initials */
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programmes */
        get: operations["listProgrammes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One programme, with the denominators in force */
        get: operations["readProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/denominators/{district}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a district’s denominator */
        put: operations["setDenominator"];
        post?: never;
        /** Follow the division list again */
        delete: operations["resetDenominator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What districts have reported of a programme’s indicators */
        get: operations["listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/readings/{district}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report values of a district’s indicators */
        post: operations["reportReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest standard of each category */
        get: operations["listStandards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards/{category}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a standard */
        get: operations["readStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every district’s progress */
        get: operations["progressOfAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/{district}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A district’s progress */
        get: operations["progressOfOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/{district}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A district’s progress day by day, one snapshot a day */
        get: operations["progressByDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/{district}/history.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A district’s progress day by day, as CSV */
        get: operations["progressByDayCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every error code: its status, what it says in both languages, what a program does */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members */
        get: operations["listMembers"];
        put?: never;
        /** Add a member */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member, with how they were changed */
        get: operations["readMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, disable or enable a member */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the registry is: schedule, checks, what is due, messages, calendar; for administrators */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own messages */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark messages as read */
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Cell: {
            code: string;
            programme: string;
            district: string;
            division: string;
            category: string;
            name: string;
            star: number;
            /** @enum {string} */
            standing: "named" | "reviewing" | "expired" | "revoked";
            namedAt: string;
            document: {
                number: string;
                date: string;
            };
            batch: string;
            validUntil: string;
            endedAt?: string;
            application: string;
        };
        /** @enum {string} */
        Code: "not-signed-in" | "not-a-member" | "not-your-role" | "not-your-township" | "not-your-district" | "not-found" | "wrong-state" | "window-not-open" | "window-closed" | "grace-over" | "incomplete" | "unit-already-applied" | "reason-missing" | "scores-incomplete" | "vetoed" | "required-not-met" | "below-three-stars" | "star-above-band" | "lower-star-needs-reason" | "signed-by-proposer" | "own-submission" | "in-conflict" | "recused" | "judged-already" | "judged-by-you" | "not-assigned" | "not-a-reviewer" | "assignee-in-conflict" | "screened-first" | "not-screened" | "signed-already" | "not-signed-yet" | "item-state" | "item-not-closed" | "signed-by-closer" | "bad-deadline" | "calendar-not-published" | "notice-too-short" | "nothing-to-publish" | "notice-runs" | "notice-over" | "notice-called-off" | "notice-objected" | "notice-decided" | "too-many-objections" | "too-many-files" | "too-many-notes" | "bad-file" | "bad-sheet" | "named-already" | "not-due" | "assessment-begun" | "document-differs" | "too-many-views" | "member-exists" | "own-membership" | "work-in-hand" | "nothing-changed" | "stale-version" | "idempotency-key-reused" | "bad-input" | "too-large" | "not-same-origin" | "busy";
        Event: {
            application: string;
            version: number;
            transition: string;
            /** @enum {string} */
            from?: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired";
            /** @enum {string} */
            to: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired" | "gone";
            at: string;
            by: string;
            name: string;
            role: string;
            source: {
                via: string;
                address?: string;
            };
            detail: {
                [key: string]: unknown;
            };
            changes: {
                field: string;
                before?: unknown;
                after?: unknown;
            }[];
            /** @constant */
            quiet?: true;
            previous?: string;
            hash?: string;
        };
        Evidence: {
            by: string;
            at: string;
            id: string;
            indicator: string;
            name: string;
            size: number;
            type: string;
            sha256: string;
            /** @constant */
            thumbnail?: true;
            /** @constant */
            site?: true;
        };
        Answers: {
            [key: string]: {
                value?: string;
                notApplicable?: boolean;
                note?: string;
            };
        };
        Score: {
            total: number;
            bonus: number;
            sections: {
                id: string;
                points: number;
                possible: number;
            }[];
            points: {
                [key: string]: number;
            };
            vetoes: string[];
            requiredMissed: string[];
        };
        Application: {
            id: string;
            version: number;
            programme: string;
            category: string;
            standardVersion: number;
            applicant: string;
            district: string;
            unit: {
                name: string;
                division: string;
                address: string;
                contact: string;
                phone: string;
                summary: string;
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired";
            since: string;
            updatedAt: string;
            created: {
                by: string;
                at: string;
            };
            filers: string[];
            submitted?: {
                by: string;
                at: string;
                score: number;
            };
            recommended?: {
                by: string;
                at: string;
                score: number;
            };
            returned?: {
                by: string;
                at: string;
                reason: string;
                indicators: {
                    [key: string]: string;
                };
                until: string;
                grace?: string;
            };
            resubmitted?: string;
            assigned: string[];
            recused: {
                by: string;
                at: string;
                reason: string;
            }[];
            visits: {
                by: string;
                at: string;
                day: string;
                visitors: string;
                held?: {
                    by: string;
                    at: string;
                    findings: string;
                };
            }[];
            rectification?: {
                by: string;
                at: string;
                of: string;
                items: {
                    number: number;
                    indicator: string;
                    text: string;
                    due: string;
                    grace?: string;
                    answer?: {
                        by: string;
                        at: string;
                        text: string;
                    };
                    reopened?: {
                        by: string;
                        at: string;
                        reason: string;
                    };
                    closed?: {
                        by: string;
                        at: string;
                    };
                    signature?: {
                        by: string;
                        at: string;
                    };
                }[];
            };
            proposal?: {
                by: string;
                at: string;
                star: number;
                score: number;
                reason: string;
            };
            signature?: {
                by: string;
                at: string;
            };
            notice?: {
                by: string;
                at: string;
                batch: string;
                from: string;
                until: string;
            };
            objections?: {
                raised: number;
                handled: number;
            };
            award?: {
                code: string;
                namedAt: string;
                document: {
                    number: string;
                    date: string;
                };
                validUntil: string;
            };
            review?: {
                by: string;
                at: string;
                reason: string;
            };
            ended?: {
                by: string;
                at: string;
                reason: string;
            };
            evidence: {
                [key: string]: components["schemas"]["Evidence"];
            };
            copied?: {
                of: string;
                name: string;
                own: boolean;
                answers: {
                    [key: string]: true;
                };
                dropped: number;
            };
            answers: components["schemas"]["Answers"];
            score: components["schemas"]["Score"];
            screening?: {
                answers: components["schemas"]["Answers"];
                score: components["schemas"]["Score"];
            };
            assessment?: {
                answers: components["schemas"]["Answers"];
                score: components["schemas"]["Score"];
            };
            sheets: {
                [key: string]: {
                    documents: components["schemas"]["Answers"];
                    site: components["schemas"]["Answers"];
                };
            };
            problems: {
                field: string;
                fault: string;
            }[];
            moves: string[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: components["schemas"]["Code"];
            problems?: {
                field: string;
                fault: string;
                detail: string;
            }[];
            changes?: components["schemas"]["Event"][];
            application?: components["schemas"]["Application"];
        };
        Listed: {
            id: string;
            version: number;
            programme: string;
            category: string;
            applicant: string;
            name: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired";
            since: string;
            assigned: string[];
            deadline?: string;
            grace?: string;
            star?: number;
            /** @constant */
            signed?: true;
            /** @enum {string} */
            back?: "corrected" | "rectified";
        };
        Division: {
            code: string;
            name: string;
            /** @enum {string} */
            level: "city" | "district" | "township" | "village";
            parent: string;
        };
        Progress: {
            district: string;
            name: string;
            programme: string;
            townships: {
                total: number;
                target: number;
                named: number;
                missing: number;
                expected: number;
                /** @enum {string} */
                colour: "green" | "amber" | "red";
                forecast: {
                    /** @enum {string} */
                    basis: "reached" | "no-rate" | "rate";
                    date?: string;
                };
            };
            villages: {
                total: number;
                target: number;
                named: number;
                missing: number;
                expected: number;
                /** @enum {string} */
                colour: "green" | "amber" | "red";
                forecast: {
                    /** @enum {string} */
                    basis: "reached" | "no-rate" | "rate";
                    date?: string;
                };
            };
            cells: {
                target: number;
                named: number;
                missing: number;
                expected: number;
                /** @enum {string} */
                colour: "green" | "amber" | "red";
                forecast: {
                    /** @enum {string} */
                    basis: "reached" | "no-rate" | "rate";
                    date?: string;
                };
                byCategory: {
                    [key: string]: number;
                };
                byStar: {
                    [key: string]: number;
                };
            };
            starGoal?: {
                kind: string;
            };
            pipeline: {
                [key: string]: number;
            };
            pace: {
                days: number;
                of: number;
            };
            /** @enum {string} */
            colour: "green" | "amber" | "red";
            forecast: {
                /** @enum {string} */
                basis: "reached" | "no-rate" | "rate";
                date?: string;
            };
            denominator: {
                townships: number;
                villages: number;
            };
            asOf: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerJson: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description The code of a district */
                district?: string;
                /** @description Code of a township or village */
                place?: string;
                /** @description A category */
                category?: string;
                /** @description How many stars */
                star?: "3" | "4" | "5";
                /** @description Whether the name still holds */
                standing?: "named" | "reviewing" | "expired" | "revoked" | "all";
                /** @description A name, code, pinyin or pinyin initials */
                q?: string;
                /** @description As of when, with a zone */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        licence: string;
                        items: components["schemas"]["Cell"][];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerCsv: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description The code of a district */
                district?: string;
                /** @description Code of a township or village */
                place?: string;
                /** @description A category */
                category?: string;
                /** @description How many stars */
                star?: "3" | "4" | "5";
                /** @description Whether the name still holds */
                standing?: "named" | "reviewing" | "expired" | "revoked" | "all";
                /** @description A name, code, pinyin or pinyin initials */
                q?: string;
                /** @description As of when, with a zone */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerXlsx: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description The code of a district */
                district?: string;
                /** @description Code of a township or village */
                place?: string;
                /** @description A category */
                category?: string;
                /** @description How many stars */
                star?: "3" | "4" | "5";
                /** @description Whether the name still holds */
                standing?: "named" | "reviewing" | "expired" | "revoked" | "all";
                /** @description A name, code, pinyin or pinyin initials */
                q?: string;
                /** @description As of when, with a zone */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerXlsx: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description Where an application stands */
                state?: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired";
                /** @description The code of a district */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressXlsx: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressCsv: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicator: string;
                    name: string;
                    size: number;
                    type?: string;
                    sha256: string;
                    thumbnail?: {
                        size: number;
                        sha256: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        headers: {
                            [key: string]: string;
                        };
                        thumbnail?: {
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicator: string;
                    name: string;
                    size: number;
                    type?: string;
                    sha256: string;
                    thumbnail?: {
                        size: number;
                        sha256: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The id of a file */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            application: string;
                            /** @enum {string} */
                            office: "district" | "city";
                            by: string;
                            name: string;
                            at: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        application: string;
                        /** @enum {string} */
                        office: "district" | "city";
                        by: string;
                        name: string;
                        at: string;
                        text: string;
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The id of a note */
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description Where an application stands */
                state?: "draft" | "submitted" | "screening" | "returned" | "assessing" | "rectifying" | "proposed" | "noticed" | "objected" | "named" | "reviewing" | "declined" | "failed" | "withdrawn" | "revoked" | "expired";
                /** @description The code of a district */
                district?: string;
                /** @description The next of the page before */
                cursor?: string;
                /** @description Lines a page, 1 to 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Listed"][];
                        next?: string;
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    programme?: string;
                    category: string;
                    /** @default {} */
                    unit?: {
                        name?: string;
                        division?: string;
                        address?: string;
                        contact?: string;
                        phone?: string;
                        summary?: string;
                    };
                    from?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unit?: {
                        name?: string;
                        division?: string;
                        address?: string;
                        contact?: string;
                        phone?: string;
                        summary?: string;
                    };
                    answers?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTrail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screen-start": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recommend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    score: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                    site?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewers: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plan-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    visitors: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    visitors: string;
                    findings: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @default {} */
                    indicators?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rectify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        indicator: string;
                        text: string;
                        due: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer-item": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: number;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-item": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: number;
                    reason: string;
                    due: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-item": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-item": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                    site?: {
                        [key: string]: {
                            value?: string | number | boolean;
                            notApplicable?: boolean;
                            note?: string;
                        };
                    };
                    /** @enum {number} */
                    star: 3 | 4 | 5;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send-back": {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uphold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    outcome: "assessing" | "failed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    name: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    date: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRegister: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
                /** @description The code of a district */
                district?: string;
                /** @description Code of a township or village */
                place?: string;
                /** @description A category */
                category?: string;
                /** @description How many stars */
                star?: "3" | "4" | "5";
                /** @description Whether the name still holds */
                standing?: "named" | "reviewing" | "expired" | "revoked" | "all";
                /** @description A name, code, pinyin or pinyin initials */
                q?: string;
                /** @description As of when, with a zone */
                asOf?: string;
                /** @description The next of the page before */
                cursor?: string;
                /** @description Lines a page, 1 to 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cell"][];
                        next?: string;
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of a cell */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            programme: string;
                            number: number;
                            title: string;
                            from: string;
                            until: string;
                            /** @enum {string} */
                            stage: "running" | "over" | "named" | "closed" | "called-off";
                            units: number;
                            daysLeft?: number;
                            document?: {
                                number: string;
                                date: string;
                            };
                            calledOff?: {
                                at: string;
                                reason: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    programme?: string;
                    /** @default  */
                    title?: string;
                    applications: string[];
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: {
                            id: string;
                            programme: string;
                            number: number;
                            title: string;
                            from: string;
                            until: string;
                            /** @enum {string} */
                            stage: "running" | "over" | "named" | "closed" | "called-off";
                            units: number;
                            daysLeft?: number;
                            document?: {
                                number: string;
                                date: string;
                            };
                            calledOff?: {
                                at: string;
                                reason: string;
                            };
                        };
                        refused: {
                            [key: string]: components["schemas"]["Problem"];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a notice */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        programme: string;
                        number: number;
                        title: string;
                        from: string;
                        until: string;
                        /** @enum {string} */
                        stage: "running" | "over" | "named" | "closed" | "called-off";
                        units: number;
                        daysLeft?: number;
                        document?: {
                            number: string;
                            date: string;
                        };
                        calledOff?: {
                            at: string;
                            reason: string;
                        };
                        lines: {
                            application: string;
                            name: string;
                            category: string;
                            district: string;
                            division: string;
                            star: number;
                            /** @enum {string} */
                            standing: "noticed" | "objected" | "dropped" | "named";
                            cell?: string;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of a notice */
                batch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    date: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: {
                            id: string;
                            programme: string;
                            number: number;
                            title: string;
                            from: string;
                            until: string;
                            /** @enum {string} */
                            stage: "running" | "over" | "named" | "closed" | "called-off";
                            units: number;
                            daysLeft?: number;
                            document?: {
                                number: string;
                                date: string;
                            };
                            calledOff?: {
                                at: string;
                                reason: string;
                            };
                        };
                        refused: {
                            [key: string]: components["schemas"]["Problem"];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callOffNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of a notice */
                batch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: {
                            id: string;
                            programme: string;
                            number: number;
                            title: string;
                            from: string;
                            until: string;
                            /** @enum {string} */
                            stage: "running" | "over" | "named" | "closed" | "called-off";
                            units: number;
                            daysLeft?: number;
                            document?: {
                                number: string;
                                date: string;
                            };
                            calledOff?: {
                                at: string;
                                reason: string;
                            };
                        };
                        refused: {
                            [key: string]: components["schemas"]["Problem"];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseObjection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of a notice */
                batch: string;
                /** @description The id of an application */
                application: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default  */
                    name?: string;
                    /** @default  */
                    contact?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        received: string;
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDivisions: {
        parameters: {
            query?: {
                /** @description The code of the division above */
                parent?: string;
                /** @description A name, code, pinyin or pinyin initials */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Division"][];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProgrammes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        quotas: Record<string, never>;
                        denominators: {
                            [key: string]: Record<string, never>;
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDenominator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    townships: number;
                    villages: number;
                    asOf: string;
                    source: {
                        zh: string;
                        en: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        quotas: Record<string, never>;
                        denominators: {
                            [key: string]: Record<string, never>;
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetDenominator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        quotas: Record<string, never>;
                        denominators: {
                            [key: string]: Record<string, never>;
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            district: string;
                            readings: {
                                [key: string]: {
                                    value: number;
                                    asOf: string;
                                    source: string;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of an application; of a programme, where it is about programmes */
                id: string;
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asOf: string;
                    source: string;
                    values: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        district: string;
                        readings: {
                            [key: string]: {
                                value: number;
                                asOf: string;
                                source: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStandards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            category: string;
                            version: number;
                            indicators: number;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStandard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A category */
                category: string;
                /** @description The version of a standard */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: string;
                        version: number;
                        sections: Record<string, never>[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressOfAll: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        programme: string;
                        asOf: string;
                        districts: components["schemas"]["Progress"][];
                        cityLevel: {
                            district: string;
                            name: string;
                            cells: {
                                named: number;
                            };
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressOfOne: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path: {
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressByDay: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path: {
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            day: string;
                            district: string;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressByDayCsv: {
        parameters: {
            query?: {
                /** @description The id of a programme; without it this year’s */
                programme?: string;
            };
            header?: never;
            path: {
                /** @description The code of a district */
                district: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: components["schemas"]["Code"];
                            status: number;
                            type: string;
                            zh: {
                                title: string;
                                detail: string;
                                todo: string;
                            };
                            en: {
                                title: string;
                                detail: string;
                                todo: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description A role */
                role?: "submitter" | "screener" | "reviewer" | "admin";
                /** @description The code of a division */
                division?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            email: string;
                            name: string;
                            role: string;
                            division: string;
                            disabled?: boolean;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @enum {string} */
                    role: "submitter" | "screener" | "reviewer" | "admin";
                    division: string;
                    ties?: {
                        divisions: string[];
                        units: string[];
                    };
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        role: string;
                        division: string;
                        disabled?: boolean;
                        version: number;
                        ties: {
                            divisions: string[];
                            units: string[];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The e-mail address of a member */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        role: string;
                        division: string;
                        disabled?: boolean;
                        version: number;
                        ties: {
                            divisions: string[];
                            units: string[];
                        };
                        changes: {
                            version: number;
                            change: string;
                            by: string;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the change was decided on, as in "3"; a newer one answers 412 */
                "If-Match"?: string;
                /** @description A request sent again with the same key changes nothing twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The e-mail address of a member */
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled: boolean;
                    reason: string;
                    despite?: boolean;
                } | {
                    name?: string;
                    /** @enum {string} */
                    role?: "submitter" | "screener" | "reviewer" | "admin";
                    division?: string;
                    ties?: {
                        divisions: string[];
                        units: string[];
                    };
                    despite?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        role: string;
                        division: string;
                        disabled?: boolean;
                        version: number;
                        ties: {
                            divisions: string[];
                            units: string[];
                        };
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        /** @enum {string} */
                        state: "well" | "watch" | "act";
                        concerns: {
                            /** @enum {string} */
                            code: "late" | "stopped" | "failed" | "unfinished" | "never" | "broken" | "undelivered" | "policy" | "calendar" | "data" | "waiting" | "drift" | "window";
                            /** @enum {string} */
                            level: "act" | "watch";
                            /** @enum {string} */
                            task?: "deadlines" | "progress" | "invariants" | "messages" | "upgrade";
                            tasks?: ("deadlines" | "progress" | "invariants" | "messages" | "upgrade")[];
                            count?: number;
                            at?: string;
                            year?: string;
                            from?: string;
                        }[];
                        tasks: {
                            /** @enum {string} */
                            task: "deadlines" | "progress" | "invariants" | "messages" | "upgrade";
                            /** @enum {string} */
                            state: "well" | "late" | "failed" | "unfinished" | "never";
                            owed: string;
                            done?: {
                                scheduled: string;
                                started: string;
                                ended: string;
                                /** @enum {string} */
                                outcome: "done" | "unfinished" | "failed";
                                told: {
                                    counts: {
                                        [key: string]: number;
                                    };
                                    drift?: {
                                        programme: string;
                                        district: string;
                                        count: string;
                                        live: number;
                                        recounted: number;
                                    }[];
                                    broken?: {
                                        programme: string;
                                        district: string;
                                        invariant: string;
                                        keys: string[];
                                    }[];
                                    oldest?: string;
                                };
                                failures: number;
                                failed: {
                                    [key: string]: string;
                                };
                            };
                            failed?: {
                                scheduled: string;
                                started: string;
                                ended: string;
                                /** @enum {string} */
                                outcome: "done" | "unfinished" | "failed";
                                told: {
                                    counts: {
                                        [key: string]: number;
                                    };
                                    drift?: {
                                        programme: string;
                                        district: string;
                                        count: string;
                                        live: number;
                                        recounted: number;
                                    }[];
                                    broken?: {
                                        programme: string;
                                        district: string;
                                        invariant: string;
                                        keys: string[];
                                    }[];
                                    oldest?: string;
                                };
                                failures: number;
                                failed: {
                                    [key: string]: string;
                                };
                            };
                        }[];
                        undelivered: number;
                        data: {
                            version: number;
                            wanted: number;
                        };
                        calendar: {
                            years: string[];
                            missing: string;
                            from: string;
                        };
                        programmes: {
                            programme: string;
                            applications: {
                                [key: string]: number;
                            };
                            cells: number;
                        }[];
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                cursor?: string;
                /** @description Lines a page, 1 to 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            application: string;
                            version: number;
                            transition: string;
                            state: string;
                            name: string;
                            at: string;
                            deadline?: string;
                            grace?: string;
                            happened: string;
                            next: string;
                            address: string;
                            unread: boolean;
                            mark: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` is stable, the sentences are in the language of Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
