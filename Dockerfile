# syntax=docker/dockerfile:1
# No secret is needed to build, and none is in the image: keys and addresses come when it runs.

FROM node:24-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-audit --no-fund
COPY . .
# The folder under agencies/, and the hosts that the privacy notice names; empty: beside the site.
ARG AGENCY=demo
ARG BUILD_DATABASE_HOST=
ARG BUILD_MAIL_HOST=
ARG BUILD_FILES_HOST=
ARG BUILD_MAILBOX_HOST=
RUN npm run build && npx tsx scripts/stage/stage.ts /app

FROM node:24-slim
ARG AGENCY=demo
ENV NODE_ENV=production AGENCY=${AGENCY} HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_ARENA_MAX=2
RUN mkdir --mode=700 /data && chown node /data
WORKDIR /app
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "healthy.js"]
# Without a bound the heap grows to several times what is held.
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=192", "server.js"]
