-- CreateTable
CREATE TABLE "SecondStep" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT,
    "since" DATETIME NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "removedAt" DATETIME,
    "reason" TEXT,
    CONSTRAINT "SecondStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,

    PRIMARY KEY ("userId", "codeHash"),
    CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
