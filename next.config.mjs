/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // No page uses the image optimizer, which would fetch and resize for anybody.
  images: { unoptimized: true },
  skipTrailingSlashRedirect: true,
  // Where next-intl finds the language of a request; its plugin would do no more, and load a compiler to do it.
  turbopack: { resolveAlias: { 'next-intl/config': './messages/request.ts' } },
  // The development server must not print the access tokens that these addresses carry.
  logging: { incomingRequests: { ignore: [/^\/(wopi|link|s|invite|reset-password)\//] } },
  // Nor write files of its own into the project.
  agentRules: false,
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'pino',
    '@prisma/schema-engine-wasm',
    'pg',
    'nodemailer',
    // Loaded when METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT are set, and not before.
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/core',
    '@opentelemetry/sdk-trace',
    '@opentelemetry/resources',
    '@opentelemetry/exporter-trace-otlp-http',
  ],
  // Pages get theirs, with a nonce, in proxy.ts; these are for everything.
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        ],
      },
      {
        // Who has such an address has what is behind it: it goes neither into an index nor to another site.
        source: '/:area(s|invite|reset-password)/:path*',
        headers: [
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
        ],
      },
      {
        // The viewers' workers: a worker goes by the policy of its own address.
        source: '/viewer/:path*',
        headers: [
          {
            key: 'Content-Security-Policy',
            value:
              "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
          },
        ],
      },
      {
        source: '/:area(api|wopi|wopibootstrapper|download|link|hosting)/:path*',
        headers: [
          {
            key: 'Content-Security-Policy',
            value: "default-src 'none'; frame-ancestors 'none'; sandbox",
          },
        ],
      },
      {
        // Addresses that carry a token, and the page that carries one in itself.
        source: '/:area(wopi|link|editor)/:path*',
        headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
      },
      {
        // What is not found in here is answered with a page.
        source: '/_next/:path*',
        headers: [{ key: 'Content-Security-Policy', value: "frame-ancestors 'none'" }],
      },
    ]
  },
  outputFileTracingExcludes: { '/**': ['./data/**/*'] },
  outputFileTracingIncludes: {
    '/**': [
      './prisma/**/*',
      './node_modules/@prisma/schema-engine-wasm/**/*',
      // What the program that makes previews loads; no page does.
      './node_modules/{sharp,detect-libc,semver}/**/*',
      './node_modules/@img/**/*',
      './node_modules/@napi-rs/**/*',
      './node_modules/@hyzyla/pdfium/package.json',
      './node_modules/@hyzyla/pdfium/dist/{index.esm.js,pdfium.wasm}',
      './node_modules/pdfjs-dist/{package.json,standard_fonts/*}',
    ],
  },
}
