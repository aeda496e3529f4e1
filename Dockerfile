# Everything comes from the package registry alone; nothing is downloaded when the image runs.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY adapters adapters
RUN npm run build
RUN npm ci --omit=dev

FROM node:22-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY knowledge knowledge
# The one place that is written to; the rest of the image may be mounted read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# Healthy means: people get answers, as GET /healthz says; where no platform is set up, that the knowledge can be used.
HEALTHCHECK --interval=1m --timeout=30s --start-period=30s \
  CMD ["node", "dist/adapters/check-health.js"]
CMD ["node", "--no-regexp-tier-up", "dist/adapters/main.js"]
