# Not run where it was written (no Docker engine there); see docs/operations.md.
FROM node:24-bookworm-slim AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /carrel
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The same steps as npm start, without serving.
RUN node scripts/build.mjs

# The command line runs from the sources: it needs the packages, but not the tools that build and test.
FROM build AS packages
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  PORT=3000 \
  HOST=0.0.0.0 \
  HOSTNAME=0.0.0.0 \
  DATA_DIR=/data
WORKDIR /carrel
COPY --from=packages /carrel/package.json /carrel/tsconfig.json ./
COPY --from=packages /carrel/node_modules ./node_modules
COPY --from=packages /carrel/server ./server
COPY --from=packages /carrel/lib ./lib
COPY --from=packages /carrel/cli ./cli
COPY --from=packages /carrel/prisma ./prisma
COPY --from=build /carrel/.next/standalone ./.next/standalone
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
# Alive, and not ready: a new container does not bring a database back.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".next/standalone/server.js"]
