ALTER TABLE "projects" ADD COLUMN "purpose" text DEFAULT 'provide_service' NOT NULL;
