-- CreateTable
CREATE TABLE "SaveTime" (
    "hour" DATETIME NOT NULL,
    "band" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("hour", "band")
);

-- CreateTable
CREATE TABLE "StorageDay" (
    "day" DATETIME NOT NULL PRIMARY KEY,
    "documents" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL
);
