-- Format 2: a client can be called fine until something gets worse, measured from the band and the points of then.

ALTER TABLE "clients" ADD COLUMN "fine_at" TEXT
    CHECK (fine_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z');
ALTER TABLE "clients" ADD COLUMN "fine_band" INTEGER CHECK (fine_band >= 0 AND fine_band <= 3);
ALTER TABLE "clients" ADD COLUMN "fine_tenths" INTEGER CHECK (fine_tenths >= 0);
