-- CreateTable
CREATE TABLE "SaveTime" (
    "hour" TIMESTAMP(3) NOT NULL,
    "band" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SaveTime_pkey" PRIMARY KEY ("hour","band")
);

-- CreateTable
CREATE TABLE "StorageDay" (
    "day" TIMESTAMP(3) NOT NULL,
    "documents" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "StorageDay_pkey" PRIMARY KEY ("day")
);
