FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    DATELINE_HOST=0.0.0.0 \
    PORT=4000 \
    DATELINE_DATA=/var/lib/dateline
WORKDIR /app
# The embedded database needs a folder that the server may write to; with DATABASE_URL it stays empty.
RUN mkdir -p "$DATELINE_DATA" && chown node:node "$DATELINE_DATA"
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE NOTICE ./
COPY bin ./bin
COPY prisma ./prisma
COPY seeds ./seeds
USER node
EXPOSE 4000
VOLUME /var/lib/dateline
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "--input-type=module", "--eval", "const reply = await fetch(`http://127.0.0.1:${process.env.PORT}/livez`); process.exit(reply.ok ? 0 : 1)"]
CMD ["node", "bin/dateline.mjs", "serve"]
