-- Format 7: an action knows the draft that it saved, so that what was saved before its draft could be dropped is known.

ALTER TABLE "actions" ADD COLUMN "draft" TEXT
    CHECK (draft <> '' AND instr(draft, char(0)) = 0 AND draft NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*');
